package io.clientele.privacy;

import com.fasterxml.jackson.jr.ob.JSON;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Documents of a run with a JSON object of one customer on each line. */
final class CustomerLines {
  private static final byte[] START = "{\"customer_id\":".getBytes(StandardCharsets.UTF_8);

  private CustomerLines() {}

  /** Some lines made blank or left out. */
  static final class Rest {
    private final byte[] bytes;
    private final long count;

    private Rest(byte[] bytes, long count) {
      this.bytes = bytes;
      this.count = count;
    }

    byte[] bytes() {
      return bytes.clone();
    }

    /** How many lines. */
    long count() {
      return count;
    }
  }

  /** The lines of some customers, as they are. */
  static List<String> of(byte[] lines, Set<String> customers) throws IOException {
    return theirs(lines, customers).stream()
        .map(line -> new String(lines, line[0], line[1] - line[0], StandardCharsets.UTF_8))
        .toList();
  }

  /** Blanks in the place of each line, so that what stands behind it is found where it was. */
  static Rest blanked(byte[] lines, Set<String> customers) throws IOException {
    byte[] rest = lines.clone();
    long count = 0;
    for (int[] line : theirs(lines, customers)) {
      Arrays.fill(rest, line[0], line[1], (byte) ' ');
      count++;
    }
    return new Rest(rest, count);
  }

  static Rest without(byte[] lines, Set<String> customers) throws IOException {
    ByteArrayOutputStream rest = new ByteArrayOutputStream(lines.length);
    int from = 0;
    long count = 0;
    for (int[] line : theirs(lines, customers)) {
      rest.write(lines, from, line[0] - from);
      from = Math.min(line[1] + 1, lines.length);
      count++;
    }
    rest.write(lines, from, lines.length - from);
    return new Rest(rest.toByteArray(), count);
  }

  private static List<int[]> theirs(byte[] lines, Set<String> customers) throws IOException {
    List<int[]> found = new ArrayList<>();
    int start = 0;
    while (start < lines.length) {
      int end = start;
      while (end < lines.length && lines[end] != '\n') {
        end++;
      }
      if (isTheirs(lines, start, end, customers)) {
        found.add(new int[] {start, end});
      }
      start = end + 1;
    }
    return found;
  }

  private static boolean isTheirs(byte[] lines, int start, int end, Set<String> customers)
      throws IOException {
    int value = start + START.length;
    if (value >= end
        || !Arrays.equals(lines, start, value, START, 0, START.length)
        || lines[value] != '"') {
      return false;
    }
    int close = value + 1;
    while (close < end && lines[close] != '"') {
      close += lines[close] == '\\' ? 2 : 1;
    }
    if (close >= end) {
      return false;
    }
    String id =
        "{\"id\":" + new String(lines, value, close + 1 - value, StandardCharsets.UTF_8) + "}";
    Map<String, Object> parsed = JSON.std.mapFrom(id);
    return customers.contains(String.valueOf(parsed.get("id")));
  }
}
