package io.clientele.ingest.read;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Writes accepted and refused records into two files of a {@link CanonicalTable}. */
final class CanonicalSink implements RowSink, Closeable {
  private static final long SHARE_BYTES = 32L << 20;

  private final CellWriter rows;
  private final CellWriter refused;
  private final boolean copiesWhole;
  private final ShareSink shares;
  private final Path file;
  private final char delimiter;
  private long start;
  private long written;
  private int longestRow;

  /**
   * Writes into files of that delimiter.
   *
   * @param file which the accepted rows are written to
   * @param copiesWhole rows without quotes are copied as they stand
   * @param shares takes the accepted rows in parts of a moderate size
   */
  CanonicalSink(Path file, Path refused, char delimiter, boolean copiesWhole, ShareSink shares)
      throws IOException {
    this.file = file;
    this.delimiter = delimiter;
    this.rows = new CellWriter(Files.newOutputStream(file), delimiter, "\n");
    this.refused = new CellWriter(Files.newOutputStream(refused), delimiter, "\n");
    this.copiesWhole = copiesWhole;
    this.shares = shares;
  }

  int longestRow() {
    return longestRow;
  }

  /** All rows came; of none there is one share, too. */
  void end() throws IOException {
    if (written > start || written == 0) {
      endShare();
    }
  }

  private void endShare() throws IOException {
    rows.flushRows();
    shares.share(new RowShare(file, delimiter, start, written));
    start = written;
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
    if (written - start >= SHARE_BYTES) {
      endShare();
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
