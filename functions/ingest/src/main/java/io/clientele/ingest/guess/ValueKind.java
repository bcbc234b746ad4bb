package io.clientele.ingest.guess;

/** What the cells of a column can be. */
enum ValueKind {
  ANY,
  /** A short code without blanks that is no decimal number, date or text. */
  ID,
  TEXT,
  NUMBER,
  INTEGER,
  /** A whole number from 0 to 10. */
  SCORE,
  DATE,
  EMAIL,
  PHONE,
  COUNTRY,
  CURRENCY,
  BOOLEAN,
  /** Whether, or how often, something happened; a column that still is empty may say it. */
  MARK,
  /** A mark, or when it happened. */
  MOMENT,
  /** Words of the synonyms' {@code values}. */
  STATUS,
  STAGE,
  ACTION,
  MEDIUM,
  ACTIVITY
}
