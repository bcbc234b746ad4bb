package io.clientele.ingest.clean;

import io.clientele.ingest.read.ClosingLine;
import io.clientele.ingest.read.RecordReader;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import org.jspecify.annotations.Nullable;

/**
 * Knows rows that hold a total, or a note of the tool. It looks at the first cell and at the keys,
 * and closely only where it is worth it.
 */
final class ClosingRows {
  private final int width;
  private final int[] keys;

  /**
   * Rows of a table.
   *
   * @param width cells of a row of the file
   * @param keys cells that hold the keys of the rows, some of which may stand behind the file's
   */
  ClosingRows(int width, SortedSet<Integer> keys) {
    this.width = width;
    this.keys = keys.stream().mapToInt(Integer::intValue).toArray();
  }

  /** Why the row is none of the table's, null where it is. */
  @Nullable String reason(RecordReader row, RowTexts texts) {
    if (width < 2 || !isWorthALook(row, texts)) {
      return null;
    }
    List<String> cells = new ArrayList<>();
    for (int i = 0; i < width; i++) {
      cells.add(row.cell(i + 1));
    }
    return ClosingLine.reason(cells, width);
  }

  private boolean isWorthALook(RecordReader row, RowTexts texts) {
    if (mayBeTotal(row, 0) || said(row) < 2) {
      return true;
    }
    for (int key : keys) {
      if (texts.cell(key).isEmpty() || mayBeTotal(row, key)) {
        return true;
      }
    }
    return false;
  }

  private static boolean mayBeTotal(RecordReader row, int cell) {
    int from = row.start(cell + 1);
    int to = row.end(cell + 1);
    byte[] bytes = row.buffer();
    while (from < to && bytes[from] >= 0 && bytes[from] <= ' ') {
      from++;
    }
    return ClosingLine.mayBeTotal(bytes, from, to);
  }

  /** How many cells say something, as far as two. */
  private int said(RecordReader row) {
    int said = 0;
    byte[] bytes = row.buffer();
    for (int i = 1; i <= width && said < 2; i++) {
      int from = row.start(i);
      int to = row.end(i);
      while (from < to && bytes[from] >= 0 && bytes[from] <= ' ') {
        from++;
      }
      said += from < to ? 1 : 0;
    }
    return said;
  }
}
