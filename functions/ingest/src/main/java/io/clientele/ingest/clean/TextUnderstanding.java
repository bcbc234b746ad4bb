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
    }
    if (reading.isLowerCase() && !isAddress(cell)) {
      tally.add(Figure.EMAIL_UNREADABLE);
    }
    if (reading.isLowerCase() && hasCapitals(cell)) {
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

  /** One @, something in front of it and a domain with a point behind, no blanks. */
  private static boolean isAddress(CellText cell) {
    int at = -1;
    int point = -1;
    for (int p = cell.from; p < cell.to; p++) {
      byte b = cell.bytes[p];
      boolean isSecond = b == '@' && at >= 0;
      if (isSecond || b == ' ' || b == ',' || b == ';' || b == '<' || b == '>') {
        return false;
      }
      at = b == '@' ? p : at;
      point = b == '.' ? p : point;
    }
    return at > cell.from && point > at + 1 && point < cell.to - 1;
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
