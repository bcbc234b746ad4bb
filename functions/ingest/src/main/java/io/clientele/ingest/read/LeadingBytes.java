package io.clientele.ingest.read;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** The beginning of a stream. */
final class LeadingBytes extends FilterInputStream {
  private long left;

  LeadingBytes(InputStream bytes, long length) {
    super(bytes);
    left = length;
  }

  @Override
  public int read() throws IOException {
    if (left <= 0) {
      return -1;
    }
    left--;
    return super.read();
  }

  @Override
  public int read(byte[] target, int offset, int length) throws IOException {
    if (left <= 0) {
      return length == 0 ? 0 : -1;
    }
    int n = super.read(target, offset, (int) Math.min(length, left));
    left -= Math.max(n, 0);
    return n;
  }
}
