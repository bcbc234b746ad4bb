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
  /** Words of the synonyms' {@code values}. */
  STATUS,
  STAGE,
  ACTION,
  MEDIUM,
  ACTIVITY
}
