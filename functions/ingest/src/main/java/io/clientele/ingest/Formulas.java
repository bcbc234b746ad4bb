package io.clientele.ingest;

import java.util.regex.Pattern;

/**
 * Cells that a spreadsheet would compute, or worse, when somebody opens our file: they get an
 * apostrophe in front, so that they are shown as they stand. Numbers and telephones stay as they
 * are.
 */
final class Formulas {
  private static final Pattern FORMULA = Pattern.compile("(?s)[=@\\t\\r].*|[-+].*[^\\d .,()%/-].*");

  private Formulas() {}

  static String neutral(String cell) {
    boolean mayBeOne = !cell.isEmpty() && "=@\t\r-+".indexOf(cell.charAt(0)) >= 0;
    return mayBeOne && FORMULA.matcher(cell).matches() ? "'" + cell : cell;
  }
}
