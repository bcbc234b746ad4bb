package io.clientele.ingest.read;

/**
 * How cells and records are told apart. All characters are ASCII; a record ends with LF, CR or
 * CRLF, whichever comes.
 *
 * @param delimiter between two cells
 * @param quote around a cell that holds delimiters or line ends, {@link #NONE} without
 * @param escape before a quote inside a quoted cell; equal to the quote where quotes are doubled
 * @param spacing what blanks between two cells mean
 * @param isNumbered each record begins with its line in the original, and lacks the empty cells at
 *     its end
 */
public record Dialect(
    char delimiter, char quote, char escape, Spacing spacing, boolean isNumbered) {
  /** What blanks between two cells mean. */
  public enum Spacing {
    /** They belong to the cells. */
    EXACT,
    /** Those behind a delimiter belong to it: {@code a, "b, c", d}. */
    PADDED,
    /** Any number of them is one delimiter; leading and trailing ones are none. */
    RUNS
  }

  public static final char NONE = 0;
  public static final Dialect RFC_4180 = exact(',', '"', '"');

  /** Columns padded with blanks. */
  public static final Dialect BLANKS = new Dialect(' ', NONE, NONE, Spacing.RUNS, false);

  /** What {@link CellsFile} writes of tables that are no text. */
  public static final Dialect CELLS = new Dialect(',', '"', '"', Spacing.EXACT, true);

  /** One in which every blank belongs to a cell. */
  public static Dialect exact(char delimiter, char quote, char escape) {
    return new Dialect(delimiter, quote, escape, Spacing.EXACT, false);
  }

  Dialect padded() {
    return new Dialect(delimiter, quote, escape, Spacing.PADDED, isNumbered);
  }

  /** The cells of a record without quotes stand in the file as a canonical table has them. */
  boolean isCopied() {
    return spacing == Spacing.EXACT && delimiter != ' ' && !isNumbered;
  }

  /** The delimiter in words. */
  public String delimiterName() {
    return switch (delimiter) {
      case ',' -> "comma";
      case ';' -> "semicolon";
      case '\t' -> "tab";
      case '|' -> "vertical bar";
      case ' ' -> "blanks";
      default -> "“" + delimiter + "”";
    };
  }
}
