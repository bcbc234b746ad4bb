package io.clientele.api.schemes;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Reads lines of a stored text by byte offset, with one range read. Only where a single line is
 * longer than that read is there a second one.
 */
public final class LineReader {
  /** A stored text. */
  public interface Text {
    /** Empty when the text is missing; no bytes when it ends before the offset. */
    Optional<byte[]> range(long offset, int length) throws IOException;
  }

  /** A usual line of a customer has a third of it. */
  private static final int BYTES_A_LINE = 1024;

  private static final int LEAST_BYTES = 64 * 1024;

  /** Also what an answer may hold: Lambda lets 6 MB through. */
  private static final int MOST_BYTES = 4 * 1024 * 1024;

  /** Some six thousand customers, which take a few milliseconds to look through. */
  private static final int SEARCHED_BYTES = 2 * 1024 * 1024;

  /** Bytes of the text from {@code start}. */
  private static final class Part {
    final byte[] bytes;
    final long start;
    final boolean isEnd;

    Part(byte[] bytes, long start, boolean isEnd) {
      this.bytes = bytes;
      this.start = start;
      this.isEnd = isEnd;
    }
  }

  private final Text text;

  public LineReader(Text text) {
    this.text = text;
  }

  /**
   * Up to {@code limit} lines from the first one that begins at the offset or behind it. Fewer at
   * the end, or where lines are long; {@link Lines#next()} goes on there.
   *
   * @return empty when the text is missing
   */
  Optional<Lines> read(long offset, int limit) throws IOException {
    return read(offset, limit, Math.max(LEAST_BYTES, limit * BYTES_A_LINE), line -> true);
  }

  /**
   * Up to {@code limit} lines that are wanted, as far as one large read finds them: maybe none,
   * although there are more behind {@link Lines#next()}.
   *
   * @return empty when the text is missing
   */
  public Optional<Lines> search(long offset, int limit, Predicate<CustomerLine> wanted)
      throws IOException {
    return read(offset, limit, SEARCHED_BYTES, wanted);
  }

  private Optional<Lines> read(long offset, int limit, int length, Predicate<CustomerLine> wanted)
      throws IOException {
    // From the end of the line before: whatever the offset, no part of a line is given out.
    long start = Math.max(0, offset - 1);
    Optional<byte[]> found = text.range(start, length);
    if (found.isEmpty()) {
      return Optional.empty();
    }
    byte[] bytes = found.get();
    boolean isEnd = bytes.length < length;
    if (!isEnd && !isLine(bytes, lineFeed(bytes, firstLine(bytes, offset)))) {
      byte[] more = text.range(start + length, MOST_BYTES).orElse(new byte[0]);
      bytes = concatenated(bytes, more);
      isEnd = more.length < MOST_BYTES;
    }
    int from = firstLine(bytes, offset);
    return Optional.of(lines(new Part(bytes, start, isEnd), from, limit, wanted));
  }

  private static int firstLine(byte[] bytes, long offset) {
    int end = offset == 0 ? -1 : lineFeed(bytes, 0);
    return offset > 0 && end < 0 ? bytes.length : end + 1;
  }

  private static Lines lines(Part part, int first, int limit, Predicate<CustomerLine> wanted)
      throws IOException {
    byte[] bytes = part.bytes;
    boolean isEnd = part.isEnd;
    List<String> lines = new ArrayList<>();
    int from = first;
    while (lines.size() < limit && from < bytes.length) {
      int to = lineFeed(bytes, from);
      if (!isEnd && !isLine(bytes, to)) {
        break;
      }
      int end = to < 0 ? bytes.length : to;
      // Cut at a line feed, a byte that is no part of any other character in UTF-8.
      CustomerLine line = new CustomerLine(bytes, from, end);
      if (!isBlank(bytes, from, end) && wanted.test(line)) {
        lines.add(line.toString());
      }
      from = Math.min(bytes.length, end + 1);
    }
    if (from == first && !isEnd) {
      throw new IOException("a line at byte %d is longer than a page".formatted(part.start + from));
    }
    return new Lines(lines, isEnd && from == bytes.length ? null : part.start + from);
  }

  /**
   * Whether a line ends there and something follows it: otherwise it may be the last of the text,
   * which only a further read would tell.
   */
  private static boolean isLine(byte[] bytes, int lineFeed) {
    return lineFeed >= 0 && lineFeed + 1 < bytes.length;
  }

  /** As a line is where somebody was erased. */
  private static boolean isBlank(byte[] bytes, int from, int to) {
    int at = from;
    while (at < to && bytes[at] == ' ') {
      at++;
    }
    return at == to;
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
