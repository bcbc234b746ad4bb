package io.clientele.ingest.read;

import io.clientele.ingest.read.Head.HeadRecord;
import java.util.ArrayList;
import java.util.List;

/** Records of a sheet end with their last cell; a table's rows are all as wide as it is. */
final class SheetWidth {
  private SheetWidth() {}

  /** The same records, the shorter ones with empty cells up to the width of the table. */
  static List<HeadRecord> level(List<HeadRecord> records) {
    int width = 1;
    for (HeadRecord record : records) {
      // A remark beside the table is no column of it.
      width = isFilled(record.cells()) ? Math.max(width, record.cells().size()) : width;
    }
    List<HeadRecord> level = new ArrayList<>();
    for (HeadRecord record : records) {
      List<String> cells = new ArrayList<>(record.cells());
      while (cells.size() < width) {
        cells.add("");
      }
      level.add(new HeadRecord(record.line(), cells));
    }
    return level;
  }

  private static boolean isFilled(List<String> cells) {
    return 2 * cells.stream().filter(cell -> !cell.isBlank()).count() > cells.size();
  }
}
