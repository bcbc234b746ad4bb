package io.clientele.ingest.read;

import java.util.ArrayList;
import java.util.List;

/** The cells of one row, which come with their columns and may leave some out. */
final class SheetRow {
  private final Limits limits;
  private final RecordFaults faults;
  private final List<String> cells = new ArrayList<>();
  private long line;

  SheetRow(Limits limits) {
    this.limits = limits;
    faults = new RecordFaults(Dialect.CELLS, limits);
  }

  long line() {
    return line;
  }

  void begin(long line) {
    this.line = line;
    cells.clear();
  }

  /**
   * Puts a value where it stands.
   *
   * @param column from 0
   */
  void put(int column, String value) throws UnreadableFile {
    if (value.isEmpty()) {
      return;
    }
    if (column >= limits.columns()) {
      throw faults.tooManyColumns(line);
    }
    while (cells.size() <= column) {
      cells.add("");
    }
    cells.set(column, value);
  }

  boolean isEmpty() {
    return cells.isEmpty();
  }

  List<String> cells() {
    return List.copyOf(cells);
  }
}
