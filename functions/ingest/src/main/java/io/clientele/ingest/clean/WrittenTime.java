package io.clientele.ingest.clean;

/** The time of day behind a date as a cell writes it, with a clock of 24 or of twice 12 hours. */
final class WrittenTime {
  private static final long SECOND = 1_000_000L;
  private static final int HOURS = 24;
  private static final int HALF_DAY = 12;
  private static final int MICRO_DIGITS = 6;
  private static final int FARTHEST_ZONE = 18;

  private byte[] bytes = new byte[0];
  private int p;
  private int to;
  private int number;
  private int hour;
  private int minute;
  private int second;
  private long fraction;
  private char half;
  private boolean hasZone;
  private int zoneSeconds;

  /** Midnight. */
  void clear() {
    hour = 0;
    minute = 0;
    second = 0;
    fraction = 0;
    half = ' ';
    hasZone = false;
    zoneSeconds = 0;
  }

  /**
   * Reads to the end of a cell; false when that is no time.
   *
   * @param mayHaveZone whether an offset from UTC may follow
   */
  boolean read(byte[] cell, int from, int end, boolean mayHaveZone) {
    bytes = cell;
    p = from;
    to = end;
    return p == to || (clock() && (p == to || half() || (mayHaveZone && zone())) && p == to);
  }

  boolean hasZone() {
    return hasZone;
  }

  int zoneSeconds() {
    return zoneSeconds;
  }

  /** A clock shows this; 24:00 is the next day's beginning. */
  boolean isValid() {
    boolean isDayEnd = hour == HOURS && minute == 0 && second == 0 && fraction == 0;
    boolean isHour = half == ' ' ? hour < HOURS || isDayEnd : hour >= 1 && hour <= HALF_DAY;
    return isHour && minute < 60 && second < 60;
  }

  /** Since midnight. */
  long micros() {
    int hours = hour;
    if (half != ' ') {
      hours = hour % HALF_DAY + (half == 'P' ? HALF_DAY : 0);
    }
    return ((hours * 60L + minute) * 60 + second) * SECOND + fraction;
  }

  private boolean clock() {
    int begin = p;
    // Browsers put a comma and a blank between a date and its time.
    if (to - p > 1 && bytes[p] == ',' && bytes[p + 1] == ' ') {
      p++;
    }
    while (p < to && (bytes[p] == ' ' || bytes[p] == 'T')) {
      p++;
    }
    int length = digits();
    hour = number;
    if (p == begin || length < 1 || length > 2 || !take(':') || digits() != 2) {
      return false;
    }
    minute = number;
    if (!take(':')) {
      return true;
    }
    if (digits() != 2) {
      return false;
    }
    second = number;
    return !take('.') || fraction();
  }

  private boolean fraction() {
    int begin = p;
    while (p < to && isDigit(bytes[p])) {
      if (p - begin < MICRO_DIGITS) {
        fraction = 10 * fraction + (bytes[p] - '0');
      }
      p++;
    }
    for (int i = p - begin; i < MICRO_DIGITS; i++) {
      fraction *= 10;
    }
    return p > begin;
  }

  private boolean half() {
    int begin = p;
    take(' ');
    if (to - p == 2 && (bytes[p + 1] | 0x20) == 'm') {
      half = (char) (bytes[p] & ~0x20);
      p = to;
      return half == 'A' || half == 'P';
    }
    p = begin;
    return false;
  }

  private boolean zone() {
    take(' ');
    hasZone = true;
    if (is("Z") || is("UTC") || is("GMT")) {
      p = to;
      return true;
    }
    boolean isBehind = p < to && bytes[p] == '-';
    if (!take('+') && !take('-')) {
      return false;
    }
    int begin = p;
    int digits = digits();
    int hours = number;
    int minutes = 0;
    if (digits == 4) {
      hours = number / 100;
      minutes = number % 100;
    } else if (digits == 2 && take(':')) {
      if (digits() != 2) {
        return false;
      }
      minutes = number;
    } else if (digits != 2) {
      return false;
    }
    zoneSeconds = (isBehind ? -60 : 60) * (hours * 60 + minutes);
    return p > begin && hours <= FARTHEST_ZONE && minutes < 60;
  }

  private boolean is(String word) {
    if (to - p != word.length()) {
      return false;
    }
    for (int i = 0; i < word.length(); i++) {
      if (bytes[p + i] != word.charAt(i)) {
        return false;
      }
    }
    return true;
  }

  private boolean take(char mark) {
    if (p < to && bytes[p] == mark) {
      p++;
      return true;
    }
    return false;
  }

  private int digits() {
    int begin = p;
    int value = 0;
    while (p < to && isDigit(bytes[p])) {
      value = 10 * value + (bytes[p++] - '0');
    }
    number = value;
    return p - begin;
  }

  private static boolean isDigit(byte b) {
    return b >= '0' && b <= '9';
  }
}
