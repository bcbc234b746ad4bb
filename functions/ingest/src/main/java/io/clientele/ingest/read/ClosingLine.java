package io.clientele.ingest.read;

import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Knows lines of a file that are no rows of its table: totals, and the notes that tools write
 * below. The patterns are understood by Java and by RE2.
 */
public final class ClosingLine {
  private static final String WORD =
      "(?:grand |sub-?)?totals?|razem|suma|łącznie|ogółem|suma częściowa|suma końcowa|summe|gesamt|gesamtsumme|zwischensumme|celkem|total général";

  /** A cell that names a total; what follows the word stands behind a colon or in parentheses. */
  public static final String TOTAL = "(?i)\\s*(?:" + WORD + ")\\s*(?:[:(].*)?";

  /** A cell that is a figure or a mark, but no text. */
  public static final String FIGURE =
      "[^\\pL]*|[^\\pL]*\\d[^\\pL]*\\pL{1,3}[^\\pL]*|[^\\pL]*\\pL{1,3}[^\\pL]*\\d[^\\pL]*";

  /** The only cell of a line by which a tool says what it wrote, when and for whom. */
  public static final String FOOTER =
      "(?i)^\\s*(?:copyright\\b|©|\\(c\\)\\s|confidential\\b|poufne\\b|vertraulich\\b|generated (?:on|by|at)\\b|exported (?:on|by|at|from)\\b|wygenerowan|wyeksportowan|erstellt am\\b|page \\d|strona \\d|seite \\d|source:|źródło:|as of \\S*\\d|stan na |date range|zakres dat|(?:total )?(?:records?|rows?|rekord\\S*|wierszy|liczba \\S+)\\s*:?\\s*\\d[\\d ,.]*$|\\d[\\d ,.]* (?:records?|rows?|rekord\\S*|wiersz\\S*)\\b|\\d[\\d./-]{5,9} ?(?:-|–|—|to|do|bis) ?\\d[\\d./-]{5,9}$)";

  /** How a cell begins of which it is worth looking closer; every row's is looked at. */
  public static final String LIKELY =
      "(?i)^\\s*(?:tot|gra|sub|raz|sum|łąc|ogó|ges|zwi|cel|cop|©|\\(c|con|pou|ver|gen|exp|wyg|wye|ers|pag|str|sei|sou|źró|as |sta|dat|zak|rec|row|rek|wie|lic|\\d[\\d ,.]* r|\\d[\\d ,.]* w|\\d[\\d./-]{5,9} ?[-–—tdb])";

  private static final Pattern TOTALS = compile(TOTAL);
  private static final Pattern FIGURES = compile(FIGURE);
  private static final Pattern FOOTERS = compile(FOOTER);

  private ClosingLine() {}

  /** Why a line of these cells is no row, null where it may be one. */
  static @Nullable String reason(List<String> cells) {
    List<String> said = cells.stream().filter(cell -> !cell.isBlank()).toList();
    boolean hasTotal = said.stream().anyMatch(cell -> TOTALS.matcher(cell).matches());
    if (hasTotal
        && said.stream()
            .allMatch(cell -> TOTALS.matcher(cell).matches() || FIGURES.matcher(cell).matches())) {
      return "total_line";
    }
    return said.size() == 1 && FOOTERS.matcher(said.getFirst()).find() ? "footer_line" : null;
  }

  private static Pattern compile(String pattern) {
    return Pattern.compile(pattern, Pattern.UNICODE_CASE);
  }
}
