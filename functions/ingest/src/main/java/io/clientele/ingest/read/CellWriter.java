package io.clientele.ingest.read;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/** Writes delimited UTF-8; cells that need it are quoted, quotes in them doubled (RFC 4180). */
public final class CellWriter implements Closeable {
  private final OutputStream output;
  private final byte delimiter;
  private final byte[] lineEnd;
  private byte[] buffer = new byte[1 << 17];
  private int size;
  private int rowBytes;
  private boolean isFirst = true;

  public CellWriter(OutputStream output, char delimiter, String lineEnd) {
    this.output = output;
    this.delimiter = (byte) delimiter;
    this.lineEnd = lineEnd.getBytes(StandardCharsets.US_ASCII);
  }

  public void text(String cell) throws IOException {
    byte[] bytes = cell.getBytes(StandardCharsets.UTF_8);
    cell(bytes, 0, bytes.length);
  }

  void number(long cell) throws IOException {
    byte[] digits = Long.toString(cell).getBytes(StandardCharsets.US_ASCII);
    raw(digits, 0, digits.length);
  }

  /** A cell without anything in it. */
  public void empty() throws IOException {
    separate();
  }

  /** Bytes that are known to need no quotes, or several cells with their delimiters. */
  public void raw(byte[] bytes, int from, int to) throws IOException {
    separate();
    ensure(to - from);
    System.arraycopy(bytes, from, buffer, size, to - from);
    size += to - from;
  }

  public void cell(byte[] bytes, int from, int to) throws IOException {
    if (!needsQuotes(bytes, from, to)) {
      raw(bytes, from, to);
      return;
    }
    separate();
    ensure(2 * (to - from) + 2);
    buffer[size++] = '"';
    for (int i = from; i < to; i++) {
      if (bytes[i] == '"') {
        buffer[size++] = '"';
      }
      buffer[size++] = bytes[i];
    }
    buffer[size++] = '"';
  }

  /** A row of the first cells of a record. */
  void record(RecordReader record, int width) throws IOException {
    for (int i = 0; i < width; i++) {
      cell(record.buffer(), record.start(i), record.end(i));
    }
    if (width == 1 && record.start(0) == record.end(0)) {
      // Without quotes the line would have no cell.
      ensure(2);
      buffer[size++] = '"';
      buffer[size++] = '"';
    }
    endRow();
  }

  /** Ends the row and says how many bytes it has. */
  public int endRow() throws IOException {
    ensure(lineEnd.length);
    System.arraycopy(lineEnd, 0, buffer, size, lineEnd.length);
    size += lineEnd.length;
    int bytes = rowBytes + size;
    isFirst = true;
    if (size > 1 << 16) {
      flush();
    }
    rowBytes = -size;
    return bytes;
  }

  public void row(Iterable<String> cells) throws IOException {
    for (String cell : cells) {
      text(cell);
    }
    endRow();
  }

  @Override
  public void close() throws IOException {
    try (output) {
      flush();
    }
  }

  private boolean needsQuotes(byte[] bytes, int from, int to) {
    for (int i = from; i < to; i++) {
      byte b = bytes[i];
      if (b == delimiter || b == '"' || b == '\n' || b == '\r') {
        return true;
      }
    }
    return false;
  }

  private void separate() throws IOException {
    if (!isFirst) {
      ensure(1);
      buffer[size++] = delimiter;
    }
    isFirst = false;
  }

  private void ensure(int bytes) throws IOException {
    if (size + bytes > buffer.length) {
      rowBytes += size;
      flush();
      if (bytes > buffer.length) {
        buffer = new byte[bytes];
      }
    }
  }

  /** Lets others read the rows that were ended. */
  void flushRows() throws IOException {
    flush();
    rowBytes = 0;
  }

  private void flush() throws IOException {
    output.write(buffer, 0, size);
    size = 0;
  }
}
