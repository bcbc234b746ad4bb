package io.clientele.ingest.read;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Notices where a second table begins below the first. */
final class TableEnd {
  private final Layout layout;
  private final byte @Nullable [] firstName;
  private boolean hasOpenRows;

  TableEnd(Layout layout) {
    this.layout = layout;
    firstName =
        layout.header().isEmpty()
            ? null
            : layout.header().getFirst().getBytes(StandardCharsets.UTF_8);
  }

  /** Takes note of a row of the table. */
  void row(RecordReader record, int width) {
    hasOpenRows |= record.start(width - 1) == record.end(width - 1);
  }

  /** The record is the header of the table once more, as where files were put together. */
  boolean isSameHeader(RecordReader record) {
    return isFirstName(record) && Layout.named(List.of(record.cells())).equals(layout.header());
  }

  /**
   * The record is the header of another table.
   *
   * @param isBehindGap a blank line stands above it
   */
  boolean isOtherHeader(RecordReader record, boolean isBehindGap) {
    if (isFirstName(record)) {
      return !isSameHeader(record) && sharedNames(record) >= 2 && isNames(List.of(record.cells()));
    }
    return isBehindGap && record.size() > 1 && standsAboveValues(List.of(record.cells()));
  }

  private boolean isFirstName(RecordReader record) {
    byte[] name = firstName;
    int length = record.end(0) - record.start(0);
    return name != null
        && name.length == length
        && length > 0
        && Arrays.equals(record.buffer(), record.start(0), record.end(0), name, 0, length);
  }

  private long sharedNames(RecordReader record) {
    long shared = 0;
    for (int i = 0; i < Math.min(record.size(), layout.header().size()); i++) {
      shared += record.cell(i).strip().equals(layout.header().get(i)) ? 1 : 0;
    }
    return shared;
  }

  private boolean standsAboveValues(List<String> cells) {
    // Where rows of the table leave their last cells empty, one more that does so begins no other.
    boolean isOfOtherWidth =
        Layout.named(cells).size() != layout.width()
            && !(hasOpenRows && cells.size() >= layout.width());
    boolean hasWordsForValues =
        layout.valueColumns().size() >= 2
            && layout.valueColumns().stream()
                .allMatch(column -> column < cells.size() && CellKind.isWord(cells.get(column)));
    return (isOfOtherWidth || hasWordsForValues) && isNames(cells);
  }

  private static boolean isNames(List<String> cells) {
    List<String> names = Layout.named(cells);
    return names.size() > 1
        && new HashSet<>(names).size() == names.size()
        && names.stream().allMatch(CellKind::isWord);
  }
}
