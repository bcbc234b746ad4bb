package io.clientele.ingest.rewrite;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;

/** Ways in which tools write a day. */
enum DateStyle {
  ISO("yyyy-MM-dd"),
  ISO_TIME("yyyy-MM-dd HH:mm:ss"),
  ISO_ZONE("yyyy-MM-dd'T'HH:mm:ss'Z'"),
  DAY_FIRST("dd.MM.yyyy"),
  DAY_FIRST_TIME("dd.MM.yyyy HH:mm"),
  DAY_FIRST_SLASH("d/M/yyyy"),
  DAY_FIRST_SHORT("dd.MM.yy"),
  MONTH_FIRST("MM/dd/yyyy"),
  MONTH_FIRST_TIME("M/d/yyyy h:mm a"),
  NAMED("d MMM yyyy"),
  NAMED_DASH("dd-MMM-yyyy"),
  NAMED_MONTH_FIRST("MMMM d, yyyy"),
  YEAR_FIRST("yyyy/MM/dd"),
  COMPACT("yyyyMMdd"),
  SERIAL("");

  private static final LocalDate EXCEL_EPOCH = LocalDate.of(1899, 12, 30);
  private final String pattern;

  DateStyle(String pattern) {
    this.pattern = pattern;
  }

  String write(String day) {
    if (day.isEmpty()) {
      return day;
    }
    LocalDate date = parse(day);
    return this == SERIAL
        ? String.valueOf(ChronoUnit.DAYS.between(EXCEL_EPOCH, date))
        : DateTimeFormatter.ofPattern(pattern, Locale.US).format(date.atStartOfDay());
  }

  private static LocalDate parse(String day) {
    return day.contains("/")
        ? LocalDate.parse(day, DateTimeFormatter.ofPattern("M/d/yyyy", Locale.ROOT))
        : LocalDate.parse(day);
  }
}
