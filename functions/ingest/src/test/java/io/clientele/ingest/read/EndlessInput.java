package io.clientele.ingest.read;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/** A gigabyte of one pattern, and how much of it was asked for. */
final class EndlessInput extends InputStream {
  static final long SIZE = 1L << 30;

  private final byte[] start;
  private final byte[] pattern;
  private long position;

  EndlessInput(String start, String pattern) {
    this.start = start.getBytes(StandardCharsets.US_ASCII);
    this.pattern = pattern.getBytes(StandardCharsets.US_ASCII);
  }

  long bytesRead() {
    return position;
  }

  @Override
  public int read() {
    if (position == SIZE) {
      return -1;
    }
    long place = position++;
    return place < start.length
        ? start[(int) place]
        : pattern[(int) ((place - start.length) % pattern.length)];
  }

  @Override
  public int read(byte[] target, int offset, int length) {
    for (int i = 0; i < length; i++) {
      int b = read();
      if (b < 0) {
        return i == 0 ? -1 : i;
      }
      target[offset + i] = (byte) b;
    }
    return length;
  }
}
