package io.clientele.ingest.clean;

import io.clientele.ingest.read.RecordReader;
import java.util.SortedSet;

/** The texts of the cells of a row that are read at all, by the index of the cell. */
final class RowTexts {
  private final int[] cells;
  private final CellText[] texts;

  RowTexts(SortedSet<Integer> used) {
    cells = used.stream().mapToInt(Integer::intValue).toArray();
    texts = new CellText[used.isEmpty() ? 0 : used.last() + 1];
    for (int cell : cells) {
      texts[cell] = new CellText();
    }
  }

  /** Moves to a row, whose line stands before its cells. */
  void read(RecordReader row) {
    for (int cell : cells) {
      texts[cell].read(row.buffer(), row.start(cell + 1), row.end(cell + 1));
    }
  }

  CellText cell(int index) {
    return texts[index];
  }
}
