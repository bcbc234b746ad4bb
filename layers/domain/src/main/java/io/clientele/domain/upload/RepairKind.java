package io.clientele.domain.upload;

import java.util.Locale;

/** Every kind of change that cells undergo on their way in; reports count each. */
public enum RepairKind {
  TRIMMED,
  INVISIBLE_REMOVED,
  UNICODE_COMPOSED,
  NULL_WORD,
  LOWER_CASED,
  DATE_DECODED,
  SERIAL_DATE_DECODED,
  MONTH_DECODED,
  SHORT_YEAR,
  TIME_ZONE_APPLIED,
  DECIMAL_COMMA,
  NUMBER_MARKS_REMOVED,
  UNIT_REMOVED,
  PERCENT_DECODED,
  ROUNDED,
  BOOLEAN_DECODED,
  COUNTRY_DECODED,
  CURRENCY_DECODED,
  WORD_DECODED,
  PHONE_DECODED,
  PHONE_UNREADABLE,
  EMAIL_UNREADABLE,
  GROUP_FILLED,
  BLANK_ROW,
  EMPTY_CELLS_DROPPED;

  /** The word in reports. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
