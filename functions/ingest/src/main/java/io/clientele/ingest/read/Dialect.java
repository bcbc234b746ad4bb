package io.clientele.ingest.read;

/**
 * How cells and records are told apart. All characters are ASCII; a record ends with LF, CR or
 * CRLF, whichever comes.
 *
 * @param delimiter between two cells
 * @param quote around a cell that holds delimiters or line ends, {@link #NONE} without
 * @param escape before a quote inside a quoted cell; equal to the quote where quotes are doubled
 */
public record Dialect(char delimiter, char quote, char escape) {
  public static final char NONE = 0;
  public static final Dialect RFC_4180 = new Dialect(',', '"', '"');

  /** Columns padded with blanks: a run of them is one delimiter, leading ones are none. */
  public static final Dialect BLANKS = new Dialect(' ', NONE, NONE);

  public boolean isBlanks() {
    return delimiter == ' ';
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
