package io.clientele.ingest.guess;

import java.util.List;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The scale that the scores of a column are on. */
final class Scale {
  private static final Pattern SCORE =
      Pattern.compile(
          "(?<score>10([.,]0+)?|\\d([.,]\\d)?)(?: ?/ ?(?<most>5|10)| ?(?i:stars?|gwiazd\\p{L}*|sterne?))?");

  private Scale() {}

  static boolean isScore(String cell) {
    return SCORE.matcher(cell).matches();
  }

  /** Some score has its scale or a word behind it. */
  static boolean isAdorned(List<String> cells) {
    return !cells.stream().allMatch(cell -> cell.matches("[\\d.,]+"));
  }

  /** 5 or 10, the least that holds all of them; empty for other cells. */
  static OptionalInt of(List<String> cells) {
    double most = 0;
    for (String cell : cells) {
      Matcher score = SCORE.matcher(cell);
      if (!score.matches()) {
        return OptionalInt.empty();
      }
      String said = score.group("most") == null ? score.group("score") : score.group("most");
      most = Math.max(most, Double.parseDouble(said.replace(',', '.')));
    }
    return OptionalInt.of(most <= 5 ? 5 : 10);
  }
}
