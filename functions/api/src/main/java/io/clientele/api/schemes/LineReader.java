package io.clientele.api.schemes;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Reads lines of a stored text by byte offset, with one range read and seldom a second. */
final class LineReader {
  /** A stored text. */
  interface Text {
    /** Empty when the text is missing or ends before the offset. */
    Optional<byte[]> range(long offset, int length) throws IOException;
  }

  /** A usual line of a customer is shorter. */
  private static final int FIRST_BYTES_A_LINE = 512;

  private static final int SECOND_BYTES_A_LINE = 4 * 1024;
  private static final int LEAST_BYTES = 16 * 1024;

  private final Text text;

  LineReader(Text text) {
    this.text = text;
  }

  /**
   * Up to {@code limit} lines from an offset where a line begins. Fewer only at the end, or where
   * lines are longer than anyone expects; {@link Lines#next()} goes on there.
   *
   * @return empty when the text is missing or ends before the offset
   */
  Optional<Lines> read(long offset, int limit) throws IOException {
    int first = Math.max(LEAST_BYTES, limit * FIRST_BYTES_A_LINE);
    Optional<byte[]> found = text.range(offset, first);
    if (found.isEmpty()) {
      return Optional.empty();
    }
    byte[] bytes = found.get();
    boolean isEnd = bytes.length < first;
    if (!isEnd && endOfLines(bytes, limit) < 0) {
      int second = Math.max(LEAST_BYTES, limit * SECOND_BYTES_A_LINE);
      byte[] more = text.range(offset + first, second).orElse(new byte[0]);
      bytes = concatenated(bytes, more);
      isEnd = more.length < second;
    }
    return Optional.of(lines(bytes, offset, limit, isEnd));
  }

  private static Lines lines(byte[] bytes, long offset, int limit, boolean isEnd)
      throws IOException {
    List<String> lines = new ArrayList<>();
    int from = 0;
    while (lines.size() < limit && from < bytes.length) {
      int to = lineFeed(bytes, from);
      if (to < 0) {
        if (!isEnd) {
          break;
        }
        to = bytes.length;
      }
      // Cut at a line feed, a byte that is no part of any other character in UTF-8.
      lines.add(new String(bytes, from, to - from, StandardCharsets.UTF_8));
      from = Math.min(bytes.length, to + 1);
    }
    if (lines.isEmpty() && !isEnd) {
      throw new IOException("a line at byte %d is longer than a page".formatted(offset));
    }
    return new Lines(lines, isEnd && from == bytes.length ? null : offset + from);
  }

  /**
   * Where the limit-th line ends, provided that something follows it: only then is it known to be
   * the whole page and not the whole text.
   *
   * @return -1 when there is less
   */
  private static int endOfLines(byte[] bytes, int limit) {
    int end = -1;
    for (int line = 0; line < limit; line++) {
      end = lineFeed(bytes, end + 1);
      if (end < 0) {
        return -1;
      }
    }
    return end + 1 < bytes.length ? end : -1;
  }

  private static int lineFeed(byte[] bytes, int from) {
    for (int i = from; i < bytes.length; i++) {
      if (bytes[i] == '\n') {
        return i;
      }
    }
    return -1;
  }

  private static byte[] concatenated(byte[] first, byte[] second) {
    byte[] all = Arrays.copyOf(first, first.length + second.length);
    System.arraycopy(second, 0, all, first.length, second.length);
    return all;
  }
}
