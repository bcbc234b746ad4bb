package io.clientele.ingest.clean;

/** What else is to be seen on the cells of a column, beside how its values are written. */
enum Figure {
  /** Blanks around the text or odd ones in it. */
  TRIMMED,
  /** Characters that nobody sees. */
  INVISIBLE,
  /** Letters put together of several characters. */
  COMPOSED,
  NULL_WORD,
  /** A number with more than four decimals. */
  ROUNDED,
  PERCENT,
  SHORT_YEAR,
  MIXED_CASE,
  /** A word that is written otherwise than it is kept. */
  DECODED,
  PHONE_DECODED,
  /** A telephone number that is kept as it stands. */
  PHONE_UNREADABLE,
  /** An e-mail address to which nothing could be sent, kept as it stands. */
  EMAIL_UNREADABLE
}
