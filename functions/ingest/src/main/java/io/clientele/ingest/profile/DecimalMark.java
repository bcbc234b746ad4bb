package io.clientele.ingest.profile;

/** What stands before the decimals of a number; the other one parts thousands. */
public enum DecimalMark {
  POINT,
  COMMA
}
