package io.clientele.local.athena;

/** How the files of a table are written. */
public enum TableFormat {
  PARQUET,
  /** With a header line. */
  CSV,
  /** One object a line. */
  JSON
}
