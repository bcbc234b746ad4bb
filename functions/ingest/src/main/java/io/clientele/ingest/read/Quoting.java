package io.clientele.ingest.read;

/**
 * One way to understand the quotes of a record.
 *
 * @param isLenient a quote inside a quoted cell that no delimiter or line end follows is text
 * @param literals the cells, a bit each, whose opening quote is text
 */
record Quoting(boolean isLenient, long literals) {
  static final Quoting STRICT = new Quoting(false, 0);
  static final Quoting LENIENT = new Quoting(true, 0);

  /** Cells beyond this many are read strictly. */
  private static final int MOST = 62;

  boolean isLiteral(int cell) {
    return cell <= MOST && (literals >> cell & 1) != 0;
  }

  boolean canTakeLiterally(int cell) {
    return cell >= 0 && cell <= MOST && !isLiteral(cell);
  }

  Quoting takingLiterally(int cell) {
    return new Quoting(isLenient, literals | 1L << cell);
  }
}
