package io.clientele.ingest.clean;

import java.nio.charset.StandardCharsets;

/**
 * One value as text and, where it is none, as a number; made anew for each cell without making
 * anything.
 */
final class ValueText {
  private static final int DECIMALS = 4;
  private static final int LONGEST_NUMBER = 24;

  private final byte[] own = new byte[LONGEST_NUMBER];
  byte[] bytes = own;
  int from;
  int to;

  /** The value itself, where it is no text: as it was set, a double as its bits. */
  long number;

  /** No value. */
  void clear() {
    from = 0;
    to = 0;
  }

  boolean isNull() {
    return from == to;
  }

  void set(CellText cell) {
    bytes = cell.bytes;
    from = cell.from;
    to = cell.to;
  }

  void set(String text) {
    set(text.getBytes(StandardCharsets.UTF_8));
  }

  void set(byte[] text) {
    bytes = text;
    from = 0;
    to = text.length;
  }

  /** A whole number. */
  void set(long whole) {
    number = whole;
    bytes = own;
    to = own.length;
    from = digits(Math.abs(whole), to);
    if (whole < 0) {
      own[--from] = '-';
    }
  }

  void set(double value) {
    set(Double.toString(value));
    number = Double.doubleToRawLongBits(value);
  }

  /** A number of ten-thousandths, as short as it can be written. */
  void setScaled(long scaled) {
    number = scaled;
    long amount = Math.abs(scaled);
    int decimals = DECIMALS;
    while (decimals > 0 && amount % 10 == 0) {
      amount /= 10;
      decimals--;
    }
    bytes = own;
    to = own.length;
    from = to;
    if (decimals > 0) {
      for (int i = 0; i < decimals; i++) {
        own[--from] = (byte) ('0' + amount % 10);
        amount /= 10;
      }
      own[--from] = '.';
    }
    from = digits(amount, from);
    if (scaled < 0) {
      own[--from] = '-';
    }
  }

  private int digits(long amount, int end) {
    int place = end;
    long rest = amount;
    do {
      own[--place] = (byte) ('0' + rest % 10);
      rest /= 10;
    } while (rest > 0);
    return place;
  }
}
