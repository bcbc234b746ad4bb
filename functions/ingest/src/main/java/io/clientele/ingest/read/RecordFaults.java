package io.clientele.ingest.read;

/** Why a record cannot be read, in words for the person who uploaded the file. */
final class RecordFaults {
  private final Dialect dialect;
  private final Limits limits;

  RecordFaults(Dialect dialect, Limits limits) {
    this.dialect = dialect;
    this.limits = limits;
  }

  UnreadableFile neverClosed(long line, int cell) {
    return new UnreadableFile(
        "unclosed_quote",
        line,
        "A quotation mark (%c) opens in line %d, column %d and is never closed, so the rows after it cannot be told apart. Close it there, or export the list again, and upload the file once more."
            .formatted(dialect.quote(), line, cell + 1));
  }

  UnreadableFile tooManyColumns(long line) {
    return new UnreadableFile(
        "too_many_columns",
        line,
        "Line %d has more than %,d columns. Check that the file is a list with one record a line, and export it again."
            .formatted(line, limits.columns()));
  }

  UnreadableFile recordTooLong(long line) {
    return new UnreadableFile(
        "record_too_long",
        line,
        "The record that begins in line %d is longer than %,d characters. Check that the file is a list with one record a line, and export it again."
            .formatted(line, limits.recordBytes()));
  }

  UnreadableFile cellTooLong(long line, int cell) {
    return new UnreadableFile(
        "cell_too_long",
        line,
        "The cell in column %d of the record that begins in line %d is longer than %,d characters. Often a quotation mark was opened there and never closed. Shorten or correct the cell and upload the file once more."
            .formatted(cell + 1, line, limits.cellBytes()));
  }
}
