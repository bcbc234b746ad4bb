package io.clientele.ingest.read;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Path;

/**
 * Some of the rows of a canonical file, which can be read apart from the others.
 *
 * @param from where the first row begins
 * @param to where the last one ends
 */
public record RowShare(Path file, char delimiter, long from, long to) {
  /** Rows of our own are as wide as the file was, and a few cells wider. */
  private static final Limits LIMITS =
      new Limits(Long.MAX_VALUE, 1, Integer.MAX_VALUE / 4, Integer.MAX_VALUE / 4, 100_000);

  /** Opens the rows: each has its line in the original before its cells. */
  public RecordReader open() throws IOException {
    FileChannel channel = FileChannel.open(file).position(from);
    InputStream rows = new Part(Channels.newInputStream(channel), to - from);
    return new RecordReader(rows, Dialect.exact(delimiter, '"', '"'), LIMITS);
  }

  private static final class Part extends FilterInputStream {
    private long left;

    Part(InputStream file, long bytes) {
      super(file);
      left = bytes;
    }

    @Override
    public int read() throws IOException {
      int b = left > 0 ? super.read() : -1;
      left -= b < 0 ? 0 : 1;
      return b;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
      if (left == 0) {
        return -1;
      }
      int n = super.read(target, offset, (int) Math.min(length, left));
      left -= Math.max(0, n);
      return n;
    }
  }
}
