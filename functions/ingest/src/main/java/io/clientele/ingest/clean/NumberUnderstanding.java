package io.clientele.ingest.clean;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** Reads numbers of one notation. */
final class NumberUnderstanding implements Understanding {
  private final Reading.Numeric reading;
  private final Settled settled;
  private final Tally tally;
  private final WrittenNumber number = new WrittenNumber();

  NumberUnderstanding(Reading.Numeric reading, Settled settled, Tally tally) {
    this.reading = reading;
    this.settled = settled;
    this.tally = tally;
  }

  @Override
  public @Nullable String read(RowTexts row, ValueText value) {
    CellText cell = row.cell(reading.cell());
    tally.add(cell);
    if (cell.isNull()) {
      return null;
    }
    number.read(cell);
    tally.add(number);
    boolean isPercent = cell.endsWith('%');
    if (isPercent) {
      tally.add(Figure.PERCENT);
    }
    String unit = settled.hasMixedUnits() ? number.unit() : null;
    if (unit == null) {
      set(value, isPercent && !reading.isPercent());
    }
    if (!value.isNull()) {
      return null;
    } else if (number.shape().isUnsure() && !isReadable()) {
      return "ambiguous_number";
    }
    return unit == null ? "bad_number" : "mixed_units";
  }

  /** The mark of currency beside the number of this row, null without one. */
  @Nullable String currency() {
    return number.currency();
  }

  private boolean isReadable() {
    return settled.decimal() != null;
  }

  private void set(ValueText value, boolean isOfHundred) {
    if (reading.isExact()) {
      long scaled =
          isOfHundred ? number.scaledPercent(settled.decimal()) : number.scaled(settled.decimal());
      if (scaled != WrittenNumber.NONE) {
        value.setScaled(scaled);
      }
      return;
    }
    BigDecimal decimal = number.decimal(settled.decimal());
    if (decimal != null) {
      value.set((isOfHundred ? decimal.movePointLeft(2) : decimal).doubleValue());
    }
  }
}
