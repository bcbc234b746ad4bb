package io.clientele.ingest.read;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Knows lines of a file that are no rows of its table: totals, and the notes that tools write
 * below.
 */
public final class ClosingLine {
  private static final String WORD =
      "(?:grand |sub-?)?totals?|razem|suma|łącznie|ogółem|suma częściowa|suma końcowa|summe|gesamt|gesamtsumme|zwischensumme|celkem|total général";

  /** A cell that names a total; what follows the word stands behind a colon or in parentheses. */
  private static final String TOTAL = "(?i)\\s*(?:" + WORD + ")\\s*(?:[:(].*)?";

  /** A cell that is a figure or a mark, but no text. */
  private static final String FIGURE =
      "[^\\pL]*|[^\\pL]*\\d[^\\pL]*\\pL{1,3}[^\\pL]*|[^\\pL]*\\pL{1,3}[^\\pL]*\\d[^\\pL]*";

  /** The only cell of a line by which a tool says what it wrote, when and for whom. */
  private static final String FOOTER =
      "(?i)^\\s*(?:copyright\\b|©|\\(c\\)\\s|confidential\\b|poufne\\b|vertraulich\\b|generated (?:on|by|at)\\b|exported (?:on|by|at|from)\\b|wygenerowan|wyeksportowan|erstellt am\\b|page \\d|strona \\d|seite \\d|source:|źródło:|as of \\S*\\d|stan na |date range|zakres dat|(?:total )?(?:records?|rows?|rekord\\S*|wierszy|liczba \\S+)\\s*:?\\s*\\d[\\d ,.]*$|\\d[\\d ,.]* (?:records?|rows?|rekord\\S*|wiersz\\S*)\\b|\\d[\\d./-]{5,9} ?(?:-|–|—|to|do|bis) ?\\d[\\d./-]{5,9}$)";

  /** Of the words for a total, but for those that begin with no ASCII letter. */
  private static final int[] BEGINNINGS =
      Stream.of("tot", "gra", "sub", "raz", "sum", "ges", "zwi", "cel", "og\u00f3")
          .map(word -> word.getBytes(StandardCharsets.UTF_8))
          .mapToInt(word -> (word[0] << 16) | (word[1] << 8) | (word[2] | 0x20))
          .sorted()
          .toArray();

  private static final int LEAST = 3;
  private static final Pattern TOTALS = compile(TOTAL);
  private static final Pattern FIGURES = compile(FIGURE);
  private static final Pattern FOOTERS = compile(FOOTER);

  private ClosingLine() {}

  /**
   * A total may stand in a cell that begins so; of every row's it is asked, so that it only looks
   * at the first letters.
   */
  public static boolean mayBeTotal(byte[] cell, int from, int to) {
    if (to - from < LEAST) {
      return false;
    }
    int start = (cell[from] | 0x20) << 16 | (cell[from + 1] | 0x20) << 8 | (cell[from + 2] | 0x20);
    return cell[from] < 0 || Arrays.binarySearch(BEGINNINGS, start) >= 0;
  }

  /** Why a line of these cells is no row, null where it may be one. */
  public static @Nullable String reason(List<String> cells) {
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
