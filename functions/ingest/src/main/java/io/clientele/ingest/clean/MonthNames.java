package io.clientele.ingest.clean;

import java.util.List;
import java.util.Locale;

/**
 * English, Polish, German, French and Spanish names of months, told by their first letters: three,
 * but for the French ones of June and July.
 */
final class MonthNames {
  private static final List<List<String>> BEGINNINGS =
      List.of(
          List.of("jan", "sty", "jän", "ene"),
          List.of("feb", "lut", "fév", "fev"),
          List.of("mar", "mär", "mae"),
          List.of("apr", "kwi", "avr", "abr"),
          List.of("may", "maj", "mai"),
          List.of("jun", "cze", "juin"),
          List.of("jul", "lip", "juil"),
          List.of("aug", "sie", "aoû", "aou", "ago"),
          List.of("sep", "wrz"),
          List.of("oct", "paź", "okt"),
          List.of("nov", "lis"),
          List.of("dec", "gru", "dez", "déc", "dic"));

  private static final int LETTERS_LEAST = 3;
  private static final int LETTERS_MOST = 12;

  private MonthNames() {}

  /** A word that could be the name of a month by its letters, whether it is one or not. */
  static boolean isLikely(String word) {
    return word.length() >= LETTERS_LEAST
        && word.length() <= LETTERS_MOST
        && word.codePoints().allMatch(Character::isLetter);
  }

  /** The month from 1, or 0 where the name is of none. */
  static int number(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    for (int month = 0; month < BEGINNINGS.size(); month++) {
      for (String beginning : BEGINNINGS.get(month)) {
        if (lower.startsWith(beginning)) {
          return month + 1;
        }
      }
    }
    return 0;
  }
}
