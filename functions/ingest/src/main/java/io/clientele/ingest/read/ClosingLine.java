package io.clientele.ingest.read;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Knows lines of a file that are no rows of its table: totals, and the notes that tools write
 * below.
 */
public final class ClosingLine {
  private static final String WORD =
      "(?:grand |sub-?)?totals?|sum|razem|suma|łącznie|ogółem|suma częściowa|suma końcowa|podsumowanie|summe|gesamt|gesamtsumme|zwischensumme|teilergebnis|sous-total|suma cząstkowa|celkem|total général|somme";

  /** A cell that names a total; what follows the word stands behind a colon or in parentheses. */
  private static final String TOTAL = "(?i)\\s*(?:" + WORD + ")\\s*(?:[:(].*)?";

  /**
   * A cell that names the total of a group, as spreadsheets do. It may as well be somebody's name,
   * so it counts only in a line that leaves at least half of its cells empty.
   */
  private static final String GROUP_TOTAL =
      "(?i)\\s*(?:.*\\S[ -]+(?:sub-?)?total|.*\\S[ -]+(?:suma|razem)|(?:(?:sub-?)?total|suma|razem) (?:for|of|by|dla|za)\\s.*)\\s*";

  /**
   * A cell that says what the figures beside it count, in a line below that of a total. Anybody may
   * be called so, so it counts only as the first cell that says anything, behind an empty one.
   */
  private static final String FIGURE_NAME =
      "(?i)\\s*(?:(?:record )?count|average|median|minimum|maximum|liczba(?: rekordów)?|średnia|anzahl|durchschnitt|nombre|moyenne)\\s*:?\\s*";

  /** A cell that is a figure or a mark, but no text. */
  private static final String FIGURE =
      "[^\\pL]*|[^\\pL]*\\d[^\\pL]*\\pL{1,3}[^\\pL]*|[^\\pL]*\\pL{1,3}[^\\pL]*\\d[^\\pL]*";

  /** The only cell of a line by which a tool says what it wrote, when and for whom. */
  private static final String FOOTER =
      "(?i)^\\s*(?:copyright\\b|©|\\(c\\)\\s|confidential\\b|poufne\\b|vertraulich\\b|generated (?:on|by|at)\\b|exported (?:on|by|at|from)\\b|wygenerowan|wyeksportowan|erstellt am\\b|page \\d|strona \\d|seite \\d|source:|źródło:|as of \\S*\\d|stan na |date range|zakres dat|(?:data|period|okres|from|od|za okres|report(?:ing)?|raport)\\b[^,;]*\\b(?:19|20)\\d\\d\\b|(?:total )?(?:records?|rows?|rekord\\S*|wierszy|liczba \\S+)\\s*:?\\s*\\d[\\d ,.]*$|\\d[\\d ,.]* (?:records?|rows?|rekord\\S*|wiersz\\S*)\\b|\\d[\\d./-]{5,9} ?(?:-|–|—|to|do|bis) ?\\d[\\d./-]{5,9}$)";

  /** Of the words for a total, but for those that begin with no ASCII letter. */
  private static final int[] BEGINNINGS =
      Stream.of(
              "tot",
              "gra",
              "sub",
              "raz",
              "sum",
              "ges",
              "zwi",
              "cel",
              "pod",
              "som",
              "og\u00f3",
              "tei",
              "sou",
              "cou",
              "rec",
              "ave",
              "med",
              "min",
              "max",
              "lic",
              "anz",
              "dur",
              "nom",
              "moy")
          .map(word -> word.getBytes(StandardCharsets.UTF_8))
          .mapToInt(word -> (word[0] << 16) | (word[1] << 8) | (word[2] | 0x20))
          .sorted()
          .toArray();

  /** What the name of a group's total ends with. */
  private static final List<byte[]> ENDINGS =
      Stream.of("total", "suma", "razem")
          .map(word -> word.getBytes(StandardCharsets.US_ASCII))
          .toList();

  private static final int LEAST = 3;
  private static final Pattern TOTALS = compile(TOTAL);
  private static final Pattern GROUP_TOTALS = compile(GROUP_TOTAL);
  private static final Pattern FIGURES = compile(FIGURE);
  private static final Pattern FIGURE_NAMES = compile(FIGURE_NAME);
  private static final Pattern FOOTERS = compile(FOOTER);

  private ClosingLine() {}

  /**
   * A total may stand in a cell that begins or ends so; of every row's it is asked, so that it only
   * looks at the first letters and at the last ones.
   */
  public static boolean mayBeTotal(byte[] cell, int from, int to) {
    if (to - from < LEAST) {
      return false;
    }
    int start = (cell[from] | 0x20) << 16 | (cell[from + 1] | 0x20) << 8 | (cell[from + 2] | 0x20);
    return cell[from] < 0
        || Arrays.binarySearch(BEGINNINGS, start) >= 0
        || ("lam".indexOf(cell[to - 1] | 0x20) >= 0
            && ENDINGS.stream().anyMatch(word -> endsWith(cell, from, to, word)));
  }

  private static boolean endsWith(byte[] cell, int from, int to, byte[] word) {
    int start = to - word.length;
    boolean ends = start > from;
    for (int i = 0; i < word.length && ends; i++) {
      ends = (cell[start + i] | 0x20) == word[i];
    }
    return ends;
  }

  /** The line is no row, whatever else its file holds. */
  public static boolean isOne(List<String> cells) {
    return cells.size() > 1 && reason(cells, cells.size()) != null;
  }

  /**
   * Why a line of these cells is no row, null where it may be one.
   *
   * @param width cells of a row of the table
   */
  public static @Nullable String reason(List<String> cells, int width) {
    List<String> said = cells.stream().filter(cell -> !cell.isBlank()).toList();
    boolean isSparse = 2 * said.size() <= width;
    Predicate<String> isTotal =
        cell ->
            TOTALS.matcher(cell).matches() || (isSparse && GROUP_TOTALS.matcher(cell).matches());
    if (isSparse && isFigureName(cells)) {
      return "total_line";
    }
    if (said.stream().anyMatch(isTotal)
        && said.stream()
            .allMatch(
                isTotal
                    .or(cell -> FIGURES.matcher(cell).matches())
                    .or(cell -> isSparse && FIGURE_NAMES.matcher(cell).matches()))) {
      return "total_line";
    }
    return said.size() == 1 && FOOTERS.matcher(said.getFirst()).find() ? "footer_line" : null;
  }

  /** The line names a count or a mean, and holds figures otherwise. */
  private static boolean isFigureName(List<String> cells) {
    if (!cells.getFirst().isBlank()) {
      return false;
    }
    List<String> said = cells.stream().filter(cell -> !cell.isBlank()).toList();
    return said.size() > 1
        && FIGURE_NAMES.matcher(said.getFirst()).matches()
        && said.stream().skip(1).allMatch(cell -> FIGURES.matcher(cell).matches());
  }

  private static Pattern compile(String pattern) {
    return Pattern.compile(pattern, Pattern.UNICODE_CASE);
  }
}
