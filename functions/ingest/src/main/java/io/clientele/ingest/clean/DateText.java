package io.clientele.ingest.clean;

import java.nio.charset.StandardCharsets;

/** The text of a date, which is read from its first byte on; behind its last one are zeros. */
final class DateText {
  private byte[] bytes = new byte[0];
  private int p;
  private int to;
  private int number;

  /** Moves to another text. */
  void read(byte[] cells, int from, int end) {
    bytes = cells;
    p = from;
    to = end;
  }

  int at() {
    return p;
  }

  void back(int place) {
    p = place;
  }

  boolean isAtEnd() {
    return p == to;
  }

  byte here() {
    return p < to ? bytes[p] : 0;
  }

  byte take() {
    return bytes[p++];
  }

  byte byteAt(int place) {
    return bytes[place];
  }

  boolean isDigitNext() {
    return p + 1 < to && isDigit(bytes[p + 1]);
  }

  /** Reads a number and says how many digits it has; one of ten and more is not kept. */
  int digits() {
    int begin = p;
    int value = 0;
    while (p < to && isDigit(bytes[p])) {
      value = 10 * value + (bytes[p++] - '0');
    }
    number = value;
    return p - begin;
  }

  /** The number that was read last. */
  int number() {
    return number;
  }

  int skip(String marks) {
    int begin = p;
    while (p < to && marks.indexOf(bytes[p]) >= 0) {
      p++;
    }
    return p - begin;
  }

  /** Reads the letters from here on, of which there may be none. */
  String word() {
    int begin = p;
    while (p < to && (Character.isLetter(bytes[p]) || bytes[p] < 0)) {
      p++;
    }
    return new String(bytes, begin, p - begin, StandardCharsets.UTF_8);
  }

  String from(int place) {
    return new String(bytes, place, p - place, StandardCharsets.US_ASCII);
  }

  /** Reads the rest as a time and says whether it is one. */
  boolean time(WrittenTime time, boolean isIso) {
    return time.read(bytes, p, to, isIso);
  }

  private static boolean isDigit(byte b) {
    return b >= '0' && b <= '9';
  }
}
