package io.clientele.ingest.clean;

import java.util.List;
import java.util.Locale;

/** English and Polish names of months, told by their first three letters. */
final class MonthNames {
  private static final List<String> NAMES =
      List.of(
          "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec", "sty",
          "lut", "mar", "kwi", "maj", "cze", "lip", "sie", "wrz", "paź", "lis", "gru");
  private static final int LETTERS = 3;

  private MonthNames() {}

  /** The month from 1, or 0 where the name is of none. */
  static int number(String name) {
    int place =
        name.length() < LETTERS
            ? -1
            : NAMES.indexOf(name.substring(0, LETTERS).toLowerCase(Locale.ROOT));
    return place < 0 ? 0 : place % 12 + 1;
  }
}
