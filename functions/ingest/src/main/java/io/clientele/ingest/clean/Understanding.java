package io.clientele.ingest.clean;

import org.jspecify.annotations.Nullable;

/** Reads the cell of one reading, row by row, and counts what it sees. */
interface Understanding {
  /**
   * Reads the cell of a row.
   *
   * @param row the texts of the row
   * @param value takes the value, which is null where the cell says nothing
   * @return why the cell has no value although it says something, null mostly
   */
  @Nullable String read(RowTexts row, ValueText value);
}
