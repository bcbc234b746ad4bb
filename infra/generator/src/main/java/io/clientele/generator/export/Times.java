package io.clientele.generator.export;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** Dates and times in the forms that the tools write. Faster than a formatter, as rows are many. */
final class Times {
  static final ZoneId COMPANY_ZONE = ZoneId.of("Europe/Warsaw");

  private Times() {}

  /** {@code 2024-05-01 10:11:12}. */
  static String isoLocal(LocalDateTime at) {
    return at.toLocalDate() + " " + clock(at);
  }

  /** {@code 2024-05-01 10:11}. */
  static String isoMinute(LocalDateTime at) {
    return at.toLocalDate() + " " + hourMinute(at);
  }

  /** {@code 01.05.2024 10:11}. */
  static String polish(LocalDateTime at) {
    return two(at.getDayOfMonth())
        + "."
        + two(at.getMonthValue())
        + "."
        + at.getYear()
        + " "
        + hourMinute(at);
  }

  /** {@code 05/21/2024 14:05}. */
  static String american(LocalDateTime at) {
    return two(at.getMonthValue())
        + "/"
        + two(at.getDayOfMonth())
        + "/"
        + at.getYear()
        + " "
        + hourMinute(at);
  }

  /** {@code 20240501}. */
  static String compact(LocalDate day) {
    return day.getYear() + two(day.getMonthValue()) + two(day.getDayOfMonth());
  }

  /** {@code 2024-05-01T10:11:12Z} of a local time. */
  static String utc(LocalDateTime local) {
    LocalDateTime at = toUtc(local);
    return at.toLocalDate() + "T" + clock(at) + "Z";
  }

  /** {@code 2024-05-01T10:11:12.000Z} of a local time. */
  static String salesforce(LocalDateTime local) {
    LocalDateTime at = toUtc(local);
    return at.toLocalDate() + "T" + clock(at) + ".000Z";
  }

  private static LocalDateTime toUtc(LocalDateTime local) {
    return local.atZone(COMPANY_ZONE).withZoneSameInstant(ZoneOffset.UTC).toLocalDateTime();
  }

  private static String clock(LocalDateTime at) {
    return hourMinute(at) + ":" + two(at.getSecond());
  }

  private static String hourMinute(LocalDateTime at) {
    return two(at.getHour()) + ":" + two(at.getMinute());
  }

  private static String two(int number) {
    return number < 10 ? "0" + number : Integer.toString(number);
  }
}
