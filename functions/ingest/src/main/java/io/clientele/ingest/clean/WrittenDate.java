package io.clientele.ingest.clean;

import io.clientele.ingest.profile.DateOrder;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * A date, perhaps with a time, as a cell writes it. It moves from cell to cell and reads each in
 * one go, without making anything.
 */
final class WrittenDate {
  /** Years of two digits up to this one are of this century, as most programs have it. */
  static final int NEWEST_SHORT_YEAR = 69;

  private static final int LETTERS_LEAST = 3;
  private static final int LETTERS_MOST = 12;

  private final int newestShortYear;
  private byte[] bytes = new byte[0];
  private int p;
  private int to;
  private DateShape shape = DateShape.BAD;
  private boolean hasShortYear;
  private int year;
  private int month;
  private int day;
  private int first;
  private int second;
  private final WrittenTime time = new WrittenTime();
  private int number;
  private String serial = "";

  WrittenDate() {
    this(NEWEST_SHORT_YEAR);
  }

  WrittenDate(int newestShortYear) {
    this.newestShortYear = newestShortYear;
  }

  /** Moves to a cell that says something. */
  void read(CellText cell) {
    bytes = cell.bytes;
    p = cell.from;
    to = cell.to;
    hasShortYear = false;
    time.clear();
    shape = date();
    if (shape != DateShape.BAD && shape != DateShape.SERIAL && shape != DateShape.COMPACT) {
      boolean isIso = shape == DateShape.ISO;
      shape = time.read(bytes, p, to, isIso) ? shape : DateShape.BAD;
      if (time.hasZone() && shape != DateShape.BAD) {
        shape = DateShape.ISO_ZONE;
      }
    }
  }

  DateShape shape() {
    return shape;
  }

  /** The year has two digits. */
  boolean hasShortYear() {
    return hasShortYear && shape != DateShape.BAD;
  }

  /** Seconds that the zone is ahead of UTC, where the shape has one. */
  int zoneSeconds() {
    return time.zoneSeconds();
  }

  /**
   * Microseconds since 1970 by the clock that it tells, or {@link Instants#NONE}.
   *
   * @param order of day and month, null when nothing settled it
   * @param hasOneShape whether all cells of the column have this shape: without others beside them
   *     numbers are days since the last of 1899, and a month stands for its first day
   */
  long local(@Nullable DateOrder order, boolean hasOneShape) {
    switch (shape) {
      case BAD -> {
        return Instants.NONE;
      }
      case SERIAL -> {
        return hasOneShape ? Instants.ofSerial(Double.parseDouble(serial)) : Instants.NONE;
      }
      case MONTH -> day = hasOneShape ? 1 : 0;
      case DMY, SAME -> set(second, first);
      case MDY -> set(first, second);
      case UNSURE -> {
        if (order == null) {
          return Instants.NONE;
        }
        boolean isDayFirst = order == DateOrder.DMY;
        set(isDayFirst ? second : first, isDayFirst ? first : second);
      }
      case DASHED -> {
        // Where no cell shows a month in front it may be 2004-05-22 as well.
        if (order != DateOrder.MDY) {
          return Instants.NONE;
        }
        set(first, second);
      }
      default -> {}
    }
    long midnight = Instants.midnight(year, month, day);
    return midnight == Instants.NONE || !time.isValid() ? Instants.NONE : midnight + time.micros();
  }

  private void set(int itsMonth, int itsDay) {
    month = itsMonth;
    day = itsDay;
  }

  /** Reads what stands before the time. */
  private DateShape date() {
    int begin = p;
    int length = digits();
    int value = number;
    return switch (length) {
      case 0 -> namedMonthFirst();
      case 1, 2 -> isNumericDate() ? dayAndMonth(value, length == 2) : namedDayFirst(value);
      case 4 -> yearFirst(value);
      case 5 -> serial(begin);
      case 8 -> compact(begin, value);
      default -> DateShape.BAD;
    };
  }

  private boolean isNumericDate() {
    return p + 1 < to && isMark(bytes[p]) && isDigit(bytes[p + 1]);
  }

  /** The point of {@code 1.2024} may be that of a decimal, that of {@code 01.2024} is none. */
  private DateShape dayAndMonth(int firstNumber, boolean isPadded) {
    byte mark = bytes[p++];
    first = firstNumber;
    int length = digits();
    second = number;
    if (length == 4 && p == to) {
      month = first;
      year = second;
      return mark != '.' || isPadded ? DateShape.MONTH : DateShape.BAD;
    }
    if (length > 2 || p >= to || !isMark(bytes[p])) {
      return DateShape.BAD;
    }
    boolean hasDash = mark == '-' || bytes[p] == '-';
    p++;
    length = digits();
    year = number;
    if (length == 2) {
      shortYear();
      if (hasDash && second <= 12) {
        return first > 12 ? DateShape.BAD : DateShape.DASHED;
      }
    } else if (length != 4 || (first > 12 && second > 12)) {
      return DateShape.BAD;
    }
    if (first > 12 || second > 12) {
      return first > 12 ? DateShape.DMY : DateShape.MDY;
    }
    return first == second ? DateShape.SAME : DateShape.UNSURE;
  }

  private void shortYear() {
    hasShortYear = true;
    year += year > newestShortYear ? 1900 : 2000;
  }

  private DateShape yearFirst(int value) {
    year = value;
    if (p >= to || !isMark(bytes[p])) {
      return DateShape.BAD;
    }
    byte mark = bytes[p++];
    boolean isDash = mark == '-';
    int length = digits();
    month = number;
    if (p == to && (length == 2 || (length == 1 && mark != '.'))) {
      return DateShape.MONTH;
    }
    if (length < 1 || length > 2 || p >= to || !isMark(bytes[p]) || (bytes[p] == '-') != isDash) {
      return DateShape.BAD;
    }
    p++;
    length = digits();
    day = number;
    if (length < 1 || length > 2) {
      return DateShape.BAD;
    }
    return isDash ? DateShape.ISO : DateShape.YMD;
  }

  private DateShape serial(int begin) {
    if (bytes[begin] < '1' || bytes[begin] > '7') {
      return DateShape.BAD;
    }
    if (p < to && bytes[p] == '.') {
      p++;
      if (digits() == 0) {
        return DateShape.BAD;
      }
    }
    serial = new String(bytes, begin, p - begin, StandardCharsets.US_ASCII);
    return p == to ? DateShape.SERIAL : DateShape.BAD;
  }

  private DateShape compact(int begin, int value) {
    year = value / 10_000;
    month = value / 100 % 100;
    day = value % 100;
    boolean isOfOurTimes = bytes[begin] == '1' ? bytes[begin + 1] == '9' : year / 100 == 20;
    return p == to && isOfOurTimes ? DateShape.COMPACT : DateShape.BAD;
  }

  private DateShape namedDayFirst(int value) {
    day = value;
    int marks = skip(" .-");
    boolean hasMonth = marks > 0 && name();
    marks = skip(" .,-");
    if (!hasMonth || marks == 0) {
      return DateShape.BAD;
    }
    int length = digits();
    year = number;
    if (length == 2) {
      shortYear();
    } else if (length != 4) {
      return DateShape.BAD;
    }
    return DateShape.NAMED_DMY;
  }

  private DateShape namedMonthFirst() {
    if (!name()) {
      return DateShape.BAD;
    }
    int afterName = p;
    if (skip(" .,/-") > 0 && digits() == 4 && p == to) {
      year = number;
      return DateShape.MONTH;
    }
    p = afterName;
    if (p < to && bytes[p] == '.') {
      p++;
    }
    if (skip(" ") == 0) {
      return DateShape.BAD;
    }
    int length = digits();
    day = number;
    if (length < 1 || length > 2) {
      return DateShape.BAD;
    }
    if (p < to && bytes[p] == ',') {
      p++;
    }
    if (skip(" ") == 0 || digits() != 4) {
      return DateShape.BAD;
    }
    year = number;
    return DateShape.NAMED_MDY;
  }

  private boolean name() {
    int begin = p;
    while (p < to && (Character.isLetter(bytes[p]) || bytes[p] < 0)) {
      p++;
    }
    if (p == begin) {
      return false;
    }
    String name = new String(bytes, begin, p - begin, StandardCharsets.UTF_8);
    month = MonthNames.number(name);
    return name.length() >= LETTERS_LEAST
        && name.length() <= LETTERS_MOST
        && name.codePoints().allMatch(Character::isLetter);
  }

  /** Reads a number and says how many digits it has; one of ten and more is not kept. */
  private int digits() {
    int begin = p;
    int value = 0;
    while (p < to && isDigit(bytes[p])) {
      value = 10 * value + (bytes[p++] - '0');
    }
    number = value;
    return p - begin;
  }

  private int skip(String marks) {
    int begin = p;
    while (p < to && marks.indexOf(bytes[p]) >= 0) {
      p++;
    }
    return p - begin;
  }

  private static boolean isMark(byte b) {
    return b == '.' || b == '/' || b == '-';
  }

  private static boolean isDigit(byte b) {
    return b >= '0' && b <= '9';
  }
}
