package io.clientele.ingest.read;

import java.util.Set;
import java.util.regex.Pattern;

/** Tells values that are no words from words: what stands in a column, not above it. */
final class CellKind {
  private static final Pattern VALUE =
      Pattern.compile(
          "[-+(]?[\\p{Sc}]? ?[-+]?\\d[\\d.,:/ \u00A0TZ+-]*([eE][-+]?\\d+)?[%)]?|[0-9a-fA-F-]{32,36}|.*@.*\\..*|https?://.*");
  private static final Set<String> NOTHING =
      Set.of("", "-", "--", "n/a", "N/A", "#N/A", "NA", "NaN", "null", "NULL", "\\N", "(null)");

  private CellKind() {}

  /** A number, date, time, amount, address or id. */
  static boolean isValue(String cell) {
    return VALUE.matcher(cell.strip()).matches();
  }

  static boolean isNothing(String cell) {
    return NOTHING.contains(cell.strip());
  }

  /** What a column may be called. */
  static boolean isWord(String cell) {
    return !isNothing(cell) && !isValue(cell);
  }
}
