package io.clientele.ingest.read;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;

/**
 * Days since the end of 1899 or the beginning of 1904, which is how spreadsheets keep dates.
 *
 * @param is1904 the workbook counts from 1904, as those from old Macs do
 */
record SerialDate(boolean is1904) {
  private static final long DAY = 86_400_000;
  private static final double LAST = 2_958_466;

  /** A number in the way its cell shows it: ISO 8601, to the millisecond. */
  String text(double serial, CellFormat format) {
    if (format == CellFormat.NUMBER || serial < 0 || serial >= LAST) {
      return NumberText.of(serial);
    }
    long millis = Math.round(serial * DAY);
    if (format == CellFormat.DURATION) {
      return duration(millis);
    }
    long day = millis / DAY;
    LocalTime time = LocalTime.ofNanoOfDay(millis % DAY * 1_000_000);
    if (format == CellFormat.TIME && day == 0) {
      return clock(time);
    }
    boolean hasTime = format != CellFormat.DATE || millis % DAY != 0;
    return day(day) + (hasTime ? "T" + clock(time) : "");
  }

  private String day(long day) {
    if (is1904) {
      return LocalDate.of(1904, 1, 1).plusDays(day).toString();
    }
    if (day == 60 || day == 0) {
      // Days that were none: they go on as the program shows them, and are refused as dates.
      return day == 0 ? "1900-01-00" : "1900-02-29";
    }
    // Before the 29 February that 1900 did not have, the count is one day less.
    return LocalDate.of(1899, 12, day < 60 ? 31 : 30).plusDays(day).toString();
  }

  private static String clock(LocalTime time) {
    String text = LocalDateTime.of(LocalDate.EPOCH, time).toString().substring(11);
    return text.length() == 5 ? text + ":00" : text;
  }

  private static String duration(long millis) {
    long seconds = millis / 1000;
    String text = "%d:%02d:%02d".formatted(seconds / 3600, seconds / 60 % 60, seconds % 60);
    return millis % 1000 == 0 ? text : text + ".%03d".formatted(millis % 1000);
  }
}
