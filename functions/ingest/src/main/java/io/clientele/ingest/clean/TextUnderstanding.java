package io.clientele.ingest.clean;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Reads a text out of the first of several cells that says something. */
final class TextUnderstanding implements Understanding {
  private final Reading.Text reading;
  private final Tally tally;

  TextUnderstanding(Reading.Text reading, Tally tally) {
    this.reading = reading;
    this.tally = tally;
  }

  @Override
  public @Nullable String read(RowTexts row, ValueText value) {
    CellText own = row.cell(reading.cell());
    tally.add(own);
    CellText cell = first(row, own, reading.others());
    if (cell.isNull()) {
      return null;
    } else if (reading.isLowerCase() && hasCapitals(cell)) {
      tally.add(Figure.MIXED_CASE);
      value.set(cell.text().toLowerCase(Locale.ROOT));
    } else {
      value.set(cell);
    }
    return null;
  }

  /** The first cell that says something, or the last. */
  static CellText first(RowTexts row, CellText own, List<Integer> others) {
    CellText cell = own;
    for (int i = 0; i < others.size() && cell.isNull(); i++) {
      cell = row.cell(others.get(i));
    }
    return cell;
  }

  private static boolean hasCapitals(CellText cell) {
    for (int p = cell.from; p < cell.to; p++) {
      if (cell.bytes[p] < 0 || (cell.bytes[p] >= 'A' && cell.bytes[p] <= 'Z')) {
        String text = cell.text();
        return !text.equals(text.toLowerCase(Locale.ROOT));
      }
    }
    return false;
  }
}
