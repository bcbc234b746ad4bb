package io.clientele.ingest.read;

import java.io.IOException;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Sorts the records of a file into rows of its table and refused ones. */
final class TableReader {
  private final Head head;
  private final Layout layout;
  private final Limits limits;

  TableReader(Head head, Layout layout, Limits limits) {
    this.head = head;
    this.layout = layout;
    this.limits = limits;
  }

  /**
   * Reads the whole file.
   *
   * @throws UnreadableFile when the file cannot be read to its end; what the sink has is void then
   */
  TableCounts read(RowSink sink) throws IOException, UnreadableFile {
    long rows = 0;
    Map<String, Long> refused = new TreeMap<>();
    long blank = 0;
    long widened = 0;
    int width = layout.width();
    boolean isBroken = head.encoding().isBroken();
    try (RecordReader record =
        new RecordReader(head.encoding().open(head.text()), head.dialect(), limits)) {
      while (record.next()) {
        if (record.line() == layout.headerLine()) {
          continue;
        }
        if (record.isBlank()) {
          blank += record.size() > 1 ? 1 : 0;
          continue;
        }
        String reason = refusal(record, width, isBroken);
        if (reason == null) {
          rows++;
          widened += record.size() > width ? 1 : 0;
          sink.row(record, width);
        } else {
          refused.merge(reason, 1L, Long::sum);
          sink.refused(record, reason);
        }
      }
    }
    return new TableCounts(rows, refused, blank, widened);
  }

  private @Nullable String refusal(RecordReader record, int width, boolean isBroken) {
    if (record.line() < layout.firstLine()) {
      return "before_header";
    }
    if (record.size() < width || hasMore(record, width)) {
      return "ragged_row";
    }
    if (record.isMalformed()) {
      return "stray_quote";
    }
    if (isBroken
        && !Utf8Scan.isValid(record.buffer(), record.start(0), record.end(record.size() - 1))) {
      return "broken_characters";
    }
    return null;
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
