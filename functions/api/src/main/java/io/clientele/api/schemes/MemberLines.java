package io.clientele.api.schemes;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** A place in a list of members; lines are not made objects, since there may be a million. */
final class MemberLines {
  private static final int HASH = 16;

  /** In place of the hash of who was erased; behind all hashes. */
  private static final byte ERASED = '~';

  private final byte[] bytes;
  private int start;
  private int end;

  /** Stands on the first line, each being a hash of 16 digits, a blank and a segment. */
  MemberLines(byte[] bytes) {
    this.bytes = bytes;
    this.end = endOf(0);
  }

  /** Whether it stands on a line. */
  boolean isOpen() {
    return start < bytes.length;
  }

  void next() {
    start = end + 1;
    end = endOf(start);
  }

  /** Whether who was in the segment is not known any more. */
  boolean isErased() {
    return isOpen() && bytes[start] == ERASED;
  }

  String segmentId() {
    return new String(bytes, start + HASH + 1, end - start - HASH - 1, StandardCharsets.UTF_8);
  }

  /** By the hash; one that stands on no line comes last. */
  int compareTo(MemberLines other) {
    if (!isOpen() || !other.isOpen()) {
      return Boolean.compare(other.isOpen(), isOpen());
    }
    return Arrays.compareUnsigned(
        bytes, start, start + HASH, other.bytes, other.start, other.start + HASH);
  }

  private int endOf(int from) {
    int at = from;
    while (at < bytes.length && bytes[at] != '\n') {
      at++;
    }
    return at;
  }
}
