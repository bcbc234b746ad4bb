package io.clientele.ingest.read;

import io.clientele.domain.upload.RefusalReason;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Sorts the records of a file into rows of its table and refused ones. */
final class TableReader {
  private static final String ANOTHER_TABLE = "another_table";

  private final Head head;
  private final Layout layout;
  private final Limits limits;
  private final Predicate<String> isErased;
  private final TableEnd end;
  private final Map<String, Long> refused = new TreeMap<>();
  private boolean isBehindGap;
  private int otherWidth;
  private @Nullable RefusedRecord doubtful;

  TableReader(Head head, Layout layout, Limits limits) {
    this(head, layout, limits, cell -> false);
  }

  /**
   * A reader of one table.
   *
   * @param isErased cells by which a record that is no row is known as one of an erased person
   */
  TableReader(Head head, Layout layout, Limits limits, Predicate<String> isErased) {
    this.isErased = isErased;
    this.head = head;
    this.layout = layout;
    this.limits = limits;
    this.end = new TableEnd(layout);
  }

  /**
   * Reads the whole file.
   *
   * @throws UnreadableFile when the file cannot be read to its end; what the sink has is void then
   */
  TableCounts read(RowSink sink) throws IOException, UnreadableFile {
    long rows = 0;
    long blank = 0;
    long widened = 0;
    int width = layout.width();
    try (RecordReader record =
        new RecordReader(head.encoding().open(head.text()), head.dialect(), limits, layout)) {
      while (record.next()) {
        Optional<UnreadableFile> unclosed = record.unclosedQuote();
        if (unclosed.isPresent()) {
          sink.unclosed(unclosed.get());
        }
        if (layout.isHeader(record.line())) {
          isBehindGap = false;
          continue;
        }
        if (record.isBlank() && record.refusal() == null) {
          blank += record.size() > 1 ? 1 : 0;
          isBehindGap = true;
          sink.blank(record);
          continue;
        }
        boolean wasInTable = otherWidth == 0;
        String reason = refusal(record, width);
        isBehindGap = false;
        boolean isOther = ANOTHER_TABLE.equals(reason);
        settle(isOther && !wasInTable, width, sink);
        if (reason == null) {
          rows++;
          widened += record.size() > width ? 1 : 0;
          end.row(record, width);
          sink.row(record, width);
        } else if (isOther && wasInTable && record.size() < width) {
          doubtful = RefusedRecord.of(record, reason);
        } else {
          refuse(RefusedRecord.of(record, reason), sink);
        }
      }
      settle(false, width, sink);
    }
    return new TableCounts(rows, refused, blank, widened);
  }

  /** What looks like a header is one where rows follow; otherwise it is a short row. */
  private void settle(boolean isFollowed, int width, RowSink sink) throws IOException {
    RefusedRecord record = doubtful;
    doubtful = null;
    if (record != null) {
      refuse(isFollowed ? record : record.because(ofOtherWidth(record.texts(), width)), sink);
    }
  }

  private void refuse(RefusedRecord found, RowSink sink) throws IOException {
    RefusedRecord record =
        found.texts().stream().anyMatch(isErased)
            ? new RefusedRecord(found.line(), List.of(), RefusalReason.ERASED.word())
            : found;
    refused.merge(record.reason(), 1L, Long::sum);
    sink.refused(record);
  }

  private @Nullable String refusal(RecordReader record, int width) {
    String known = record.refusal();
    if (known != null) {
      return known;
    }
    if (record.line() < layout.firstLine()) {
      return "before_header";
    }
    if (isOfOtherTable(record, width)) {
      return ANOTHER_TABLE;
    }
    if (end.isSameHeader(record)) {
      return "repeated_header";
    }
    if (record.size() < width || hasMore(record, width)) {
      return ofOtherWidth(List.of(record.cells()), width);
    }
    if (record.isMalformed()) {
      return "stray_quote";
    }
    if (!head.encoding().isSound(record.buffer(), record.start(0), record.end(record.size() - 1))) {
      return "broken_characters";
    }
    return null;
  }

  private static String ofOtherWidth(List<String> cells, int width) {
    String closing = ClosingLine.reason(cells, width);
    return closing == null ? "ragged_row" : closing;
  }

  private boolean isOfOtherTable(RecordReader record, int width) {
    // Where rows of this table come again, what looked like a header was a short row.
    boolean isBack = otherWidth != width && record.size() == width;
    if (otherWidth > 0 && !isBack) {
      return true;
    }
    otherWidth = end.isOtherHeader(record, isBehindGap) ? record.size() : 0;
    return otherWidth > 0;
  }

  private static boolean hasMore(RecordReader record, int width) {
    for (int i = width; i < record.size(); i++) {
      if (record.end(i) > record.start(i)) {
        return true;
      }
    }
    return false;
  }
}
