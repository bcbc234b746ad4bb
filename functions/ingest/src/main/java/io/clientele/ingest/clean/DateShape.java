package io.clientele.ingest.clean;

import java.util.Locale;

/**
 * How a date is written; of unsure ones the first number may be the day or the month, of dashed
 * ones, with a year of two digits, the year as well. Of a month no day is told.
 */
enum DateShape {
  ISO,
  ISO_ZONE,
  SERIAL,
  COMPACT,
  YMD,
  DMY,
  MDY,
  SAME,
  UNSURE,
  DASHED,
  NAMED_DMY,
  NAMED_MDY,
  MONTH,
  BAD;

  private final String label = name().toLowerCase(Locale.ROOT);

  /** The name that {@link Facts} count it by. */
  String label() {
    return label;
  }
}
