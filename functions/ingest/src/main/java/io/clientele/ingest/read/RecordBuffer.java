package io.clientele.ingest.read;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/** The part of a text that holds the current record, as a window that moves over the input. */
final class RecordBuffer implements Closeable {
  private final InputStream input;
  private final int longest;

  /** Where the record begins. */
  int base;

  /** Where to go on reading. */
  int position;

  /** Behind the last byte. */
  int limit;

  byte[] bytes;

  /**
   * A window over text.
   *
   * @param longest a record with more bytes is not kept whole
   */
  RecordBuffer(InputStream input, int size, int longest) {
    this.input = input;
    this.longest = longest;
    bytes = new byte[size];
  }

  /** Makes sure of a byte at the position; false at the end of the text. */
  boolean has() throws IOException {
    return position < limit || fill();
  }

  /** The byte behind the position is this one. */
  boolean isNext(byte expected) throws IOException {
    return (position + 1 < limit || fill()) && bytes[position + 1] == expected;
  }

  /** The record so far is longer than any can be. */
  boolean isOverfull() {
    return position - base > longest;
  }

  /** Brings more text; the record moves to the front. False at the end, or when it is overfull. */
  boolean fill() throws IOException {
    if (isOverfull()) {
      return false;
    }
    if (base > 0) {
      System.arraycopy(bytes, base, bytes, 0, limit - base);
      limit -= base;
      position -= base;
      base = 0;
    }
    if (limit == bytes.length) {
      bytes = Arrays.copyOf(bytes, 2 * bytes.length);
    }
    int read = input.readNBytes(bytes, limit, bytes.length - limit);
    limit += read;
    return read > 0;
  }

  @Override
  public void close() throws IOException {
    input.close();
  }
}
