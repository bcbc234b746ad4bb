package io.clientele.ingest.guess;

import java.util.List;
import java.util.OptionalInt;
import java.util.regex.Pattern;

/** The scale that the scores of a column are on. */
final class Scale {
  private static final Pattern SCORE = Pattern.compile("10([.,]0+)?|\\d([.,]\\d)?");

  private Scale() {}

  static boolean isScore(String cell) {
    return SCORE.matcher(cell).matches();
  }

  /** 5 or 10, the least that holds all of them; empty for other cells. */
  static OptionalInt of(List<String> cells) {
    double most = 0;
    for (String cell : cells) {
      if (!isScore(cell)) {
        return OptionalInt.empty();
      }
      most = Math.max(most, Double.parseDouble(cell.replace(',', '.')));
    }
    return OptionalInt.of(most <= 5 ? 5 : 10);
  }
}
