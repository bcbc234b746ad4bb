package io.clientele.ingest.clean;

/**
 * Something that a cell of any kind, or of one kind of reading, may show. In the SQL {@code c} is
 * the cell of the file, {@code x} and {@code t} are those of {@link CellSql}.
 */
enum Figure {
  /** Blanks around it, or odd ones in it. */
  TRIMMED(
      "x%1$d <> c%1$d and (strlen(c%1$d) = length(c%1$d) or x%1$d <> nfc_normalize(translate(c%1$d, unseen(), '')))"),
  INVISIBLE("strlen(c%1$d) <> length(c%1$d) and translate(c%1$d, unseen(), '') <> c%1$d"),
  COMPOSED("strlen(c%1$d) <> length(c%1$d) and nfc_normalize(c%1$d) <> c%1$d"),
  NULL_WORD("t%1$d is null and x%1$d <> ''"),
  /** A number with more than four decimals. */
  ROUNDED("regexp_matches(t%1$d, '[.,]\\d{4}\\d*[1-9]')"),
  PERCENT("suffix(t%1$d, '%%')"),
  SHORT_YEAR("regexp_matches(t%1$d, '^\\d+[./]\\d+[./]\\d\\d( |T|$)')"),
  MIXED_CASE("t%1$d <> lower(t%1$d)");

  private final String condition;

  Figure(String condition) {
    this.condition = condition;
  }

  String count(int cell) {
    return "count_if(" + condition.formatted(cell) + ")";
  }
}
