package io.clientele.ingest.rewrite;

/** What the table stands in. */
public enum Container {
  TEXT,
  GZIP,
  ZIP,
  /** A workbook whose days and numbers are those of a spreadsheet. */
  XLSX_VALUES,
  /** A workbook of nothing but text. */
  XLSX_TEXT;

  boolean isWorkbook() {
    return this == XLSX_VALUES || this == XLSX_TEXT;
  }
}
