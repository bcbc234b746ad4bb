package io.clientele.ingest.read;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Writes accepted and refused records into two files of a {@link CanonicalTable}. */
final class CanonicalSink implements RowSink, Closeable {
  private static final long SHARE_BYTES = 32L << 20;

  private final CellWriter rows;
  private final CellWriter refused;
  private final boolean copiesWhole;
  private final List<Long> starts = new ArrayList<>(List.of(0L));
  private long written;
  private int longestRow;

  CanonicalSink(CellWriter rows, CellWriter refused, boolean copiesWhole) {
    this.rows = rows;
    this.refused = refused;
    this.copiesWhole = copiesWhole;
  }

  int longestRow() {
    return longestRow;
  }

  /** The accepted rows in shares that can be read at the same time. */
  List<RowShare> shares(Path file, char delimiter) {
    List<RowShare> shares = new ArrayList<>();
    for (int i = 0; i < starts.size(); i++) {
      long end = i + 1 < starts.size() ? starts.get(i + 1) : written;
      shares.add(new RowShare(file, delimiter, starts.get(i), end));
    }
    return shares;
  }

  @Override
  public void row(RecordReader record, int width) throws IOException {
    rows.number(record.line());
    if (copiesWhole && !record.hasQuotes()) {
      rows.raw(record.buffer(), record.start(0), record.end(width - 1));
    } else {
      for (int i = 0; i < width; i++) {
        rows.cell(record.buffer(), record.start(i), record.end(i));
      }
    }
    int bytes = rows.endRow();
    longestRow = Math.max(longestRow, bytes);
    written += bytes;
    if (written - starts.getLast() >= SHARE_BYTES) {
      starts.add(written);
    }
  }

  @Override
  public void refused(RefusedRecord record) throws IOException {
    refused.number(record.line());
    refused.text(record.reason());
    for (byte[] cell : record.cells()) {
      refused.cell(cell, 0, cell.length);
    }
    refused.endRow();
  }

  /** Blank lines are nobody's rows. */
  @Override
  public void blank(RecordReader record) {}

  /** Rows that may belong to a cell are not let into the lake. */
  @Override
  public void unclosed(UnreadableFile quote) throws UnreadableFile {
    throw quote;
  }

  @Override
  public void close() throws IOException {
    try (rows) {
      refused.close();
    }
  }
}
