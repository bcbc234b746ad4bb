package io.clientele.ingest.clean;

import io.clientele.ingest.profile.DateOrder;
import org.jspecify.annotations.Nullable;

/**
 * A date, perhaps with a time, as a cell writes it. It moves from cell to cell and reads each in
 * one go, without making anything.
 */
final class WrittenDate {
  /** Years of two digits up to this one are of this century, as most programs have it. */
  static final int NEWEST_SHORT_YEAR = 69;

  private final int newestShortYear;
  private final DateText text = new DateText();
  private DateShape shape = DateShape.BAD;
  private boolean hasShortYear;
  private int year;
  private int month;
  private int day;
  private int first;
  private int second;
  private final WrittenTime time = new WrittenTime();
  private String serial = "";

  WrittenDate() {
    this(NEWEST_SHORT_YEAR);
  }

  WrittenDate(int newestShortYear) {
    this.newestShortYear = newestShortYear;
  }

  /** Moves to a cell that says something. */
  void read(CellText cell) {
    text.read(cell.bytes, cell.from, cell.to);
    hasShortYear = false;
    time.clear();
    shape = date();
    if (shape != DateShape.BAD && shape != DateShape.SERIAL && shape != DateShape.COMPACT) {
      boolean isIso = shape == DateShape.ISO;
      shape = text.time(time, isIso) ? shape : DateShape.BAD;
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
    int begin = text.at();
    int length = text.digits();
    int value = text.number();
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
    return isMark(text.here()) && text.isDigitNext();
  }

  /** The point of {@code 1.2024} may be that of a decimal, that of {@code 01.2024} is none. */
  private DateShape dayAndMonth(int firstNumber, boolean isPadded) {
    byte mark = text.take();
    first = firstNumber;
    int length = text.digits();
    second = text.number();
    if (length == 4 && text.isAtEnd()) {
      month = first;
      year = second;
      return mark != '.' || isPadded ? DateShape.MONTH : DateShape.BAD;
    }
    if (length > 2 || !isMark(text.here())) {
      return DateShape.BAD;
    }
    boolean hasDash = mark == '-' || text.here() == '-';
    text.take();
    length = text.digits();
    year = text.number();
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
    if (!isMark(text.here())) {
      return DateShape.BAD;
    }
    byte mark = text.take();
    boolean isDash = mark == '-';
    int length = text.digits();
    month = text.number();
    if (text.isAtEnd() && (length == 2 || (length == 1 && mark != '.'))) {
      return DateShape.MONTH;
    }
    if (length < 1 || length > 2 || !isMark(text.here()) || (text.here() == '-') != isDash) {
      return DateShape.BAD;
    }
    text.take();
    length = text.digits();
    day = text.number();
    if (length < 1 || length > 2) {
      return DateShape.BAD;
    }
    return isDash ? DateShape.ISO : DateShape.YMD;
  }

  private DateShape serial(int begin) {
    if (text.byteAt(begin) < '1' || text.byteAt(begin) > '7') {
      return DateShape.BAD;
    }
    if (text.here() == '.') {
      text.take();
      if (text.digits() == 0) {
        return DateShape.BAD;
      }
    }
    serial = text.from(begin);
    return text.isAtEnd() ? DateShape.SERIAL : DateShape.BAD;
  }

  private DateShape compact(int begin, int value) {
    year = value / 10_000;
    month = value / 100 % 100;
    day = value % 100;
    boolean isOfOurTimes =
        text.byteAt(begin) == '1' ? text.byteAt(begin + 1) == '9' : year / 100 == 20;
    return text.isAtEnd() && isOfOurTimes ? DateShape.COMPACT : DateShape.BAD;
  }

  private DateShape namedDayFirst(int value) {
    day = value;
    int marks = text.skip(" .-");
    skipOf();
    boolean hasMonth = marks > 0 && name();
    marks = text.skip(" .,-");
    skipOf();
    if (!hasMonth || marks == 0) {
      return DateShape.BAD;
    }
    int length = text.digits();
    year = text.number();
    if (length == 2) {
      shortYear();
    } else if (length != 4) {
      return DateShape.BAD;
    }
    return DateShape.NAMED_DMY;
  }

  /** The words between day, month and year in Spanish. */
  private void skipOf() {
    int begin = text.at();
    if (!text.word().equals("de") || text.skip(" ") == 0) {
      text.back(begin);
    }
  }

  private DateShape namedMonthFirst() {
    if (!name()) {
      return DateShape.BAD;
    }
    int afterName = text.at();
    if (text.skip(" .,/-") > 0 && text.digits() == 4 && text.isAtEnd()) {
      year = text.number();
      return DateShape.MONTH;
    }
    text.back(afterName);
    if (text.here() == '.') {
      text.take();
    }
    if (text.skip(" ") == 0) {
      return DateShape.BAD;
    }
    int length = text.digits();
    day = text.number();
    if (length < 1 || length > 2) {
      return DateShape.BAD;
    }
    if (text.here() == ',') {
      text.take();
    }
    if (text.skip(" ") == 0 || text.digits() != 4) {
      return DateShape.BAD;
    }
    year = text.number();
    return DateShape.NAMED_MDY;
  }

  private boolean name() {
    String name = text.word();
    month = MonthNames.number(name);
    return MonthNames.isLikely(name);
  }

  private static boolean isMark(byte b) {
    return b == '.' || b == '/' || b == '-';
  }
}
