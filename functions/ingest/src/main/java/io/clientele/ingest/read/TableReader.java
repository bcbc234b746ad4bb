package io.clientele.ingest.read;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Sorts the records of a file into rows of its table and refused ones. */
final class TableReader {
  private final Head head;
  private final Layout layout;
  private final Limits limits;
  private final TableEnd end;
  private final Map<String, Long> refused = new TreeMap<>();
  private boolean isBehindGap;
  private int otherWidth;

  TableReader(Head head, Layout layout, Limits limits) {
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
        String reason = refusal(record, width);
        isBehindGap = false;
        if (reason == null) {
          rows++;
          widened += record.size() > width ? 1 : 0;
          end.row(record, width);
          sink.row(record, width);
        } else {
          refused.merge(reason, 1L, Long::sum);
          sink.refused(record, reason);
        }
      }
    }
    return new TableCounts(rows, refused, blank, widened);
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
      return "another_table";
    }
    if (end.isSameHeader(record)) {
      return "repeated_header";
    }
    if (record.size() < width || hasMore(record, width)) {
      String closing = ClosingLine.reason(List.of(record.cells()), width);
      return closing == null ? "ragged_row" : closing;
    }
    if (record.isMalformed()) {
      return "stray_quote";
    }
    if (!head.encoding().isSound(record.buffer(), record.start(0), record.end(record.size() - 1))) {
      return "broken_characters";
    }
    return null;
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
