package io.clientele.ingest.clean;

import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;

/** Points in time as microseconds since 1970. */
final class Instants {
  /** No point in time. */
  static final long NONE = Long.MIN_VALUE;

  static final long SECOND = 1_000_000L;
  static final long DAY = 86_400 * SECOND;

  /** The days 1900-01-01 and 2100-01-01: what lies outside is a slip of the pen. */
  private static final long EARLIEST = -25_567 * DAY;

  private static final long LATEST = 47_482 * DAY;

  /** Spreadsheets count days from 1899-12-30. */
  private static final long SERIAL_BEGIN = -25_569 * DAY;

  private static final int[] LENGTHS = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};

  private Instants() {}

  /** The beginning of a day, {@link #NONE} when no calendar has it. */
  static long midnight(int year, int month, int day) {
    if (month < 1 || month > 12 || day < 1 || day > length(year, month)) {
      return NONE;
    }
    // Years begin in March, so that the day that not all of them have is the last.
    long shifted = month > 2 ? year : year - 1L;
    long monthsBefore = (month + 9L) % 12;
    long days = 365 * shifted + shifted / 4 - shifted / 100 + shifted / 400;
    return (days + (153 * monthsBefore + 2) / 5 + day - 1 - 719_468) * DAY;
  }

  /** The instant that a spreadsheet counts in days, to the second. */
  static long ofSerial(double days) {
    return SERIAL_BEGIN + Math.round(days * 86_400) * SECOND;
  }

  /** The same, or {@link #NONE} where it is of no time that an export is about. */
  static long plausible(long instant) {
    return instant >= EARLIEST && instant <= LATEST ? instant : NONE;
  }

  /**
   * What UTC is at when clocks of a zone show this: of an hour that comes twice the later one, and
   * one that is skipped goes on as if it were not.
   */
  static long utc(long local, ZoneRules zone) {
    LocalDateTime clock =
        LocalDateTime.ofEpochSecond(Math.floorDiv(local, SECOND), 0, ZoneOffset.UTC);
    ZoneOffsetTransition change = zone.getTransition(clock);
    ZoneOffset offset = zone.getOffset(clock);
    if (change != null) {
      offset = change.isGap() ? change.getOffsetBefore() : change.getOffsetAfter();
    }
    return local - offset.getTotalSeconds() * SECOND;
  }

  static ZoneRules rules(String zone) {
    return ZoneId.of(zone).getRules();
  }

  private static int length(int year, int month) {
    boolean isLeap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
    return month == 2 && isLeap ? 29 : LENGTHS[month - 1];
  }
}
