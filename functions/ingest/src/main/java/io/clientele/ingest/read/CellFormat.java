package io.clientele.ingest.read;

import java.util.Locale;
import java.util.regex.Pattern;

/** What the number of a cell stands for, by the format that it is shown in. */
enum CellFormat {
  NUMBER,
  DATE,
  DATE_TIME,
  TIME,
  /** Hours that go on beyond a day. */
  DURATION;

  /** Text, escaped characters, padding, colours and languages say nothing about the kind. */
  private static final Pattern DECORATION =
      Pattern.compile("\"[^\"]*\"?|\\\\.|[_*].|\\[(?![hms]+\\])[^\\]]*\\]|am/pm|a/p");

  private static final Pattern SECOND_FRACTION = Pattern.compile("s\\]?[.,]0+");
  private static final Pattern ELAPSED = Pattern.compile("\\[(h+|m+|s+)\\]");

  /**
   * The kind of a format.
   *
   * @param id below 164 for those that every spreadsheet program has
   * @param code empty for these
   */
  static CellFormat of(int id, String code) {
    if (!code.isEmpty()) {
      return of(code);
    }
    return switch (id) {
      case 14, 15, 16, 17, 27, 28, 29, 30, 31, 36, 50, 51, 52, 53, 54, 55, 56, 57, 58 -> DATE;
      case 18, 19, 20, 21, 32, 33, 34, 35, 45, 47 -> TIME;
      case 22 -> DATE_TIME;
      case 46 -> DURATION;
      default -> NUMBER;
    };
  }

  private static CellFormat of(String code) {
    String plain = DECORATION.matcher(code.toLowerCase(Locale.ROOT)).replaceAll("");
    int section = plain.indexOf(';');
    String first = section < 0 ? plain : plain.substring(0, section);
    if (first.contains("general") || first.equals("@")) {
      return NUMBER;
    }
    if (ELAPSED.matcher(first).find()) {
      return DURATION;
    }
    String shown = SECOND_FRACTION.matcher(first).replaceAll("s");
    if (shown.chars().anyMatch(c -> "0#?".indexOf(c) >= 0)) {
      return NUMBER;
    }
    boolean hasTime = shown.indexOf('h') >= 0 || shown.indexOf('s') >= 0;
    boolean hasDate = shown.indexOf('y') >= 0 || shown.indexOf('d') >= 0;
    if (hasDate || (shown.indexOf('m') >= 0 && !hasTime)) {
      return hasTime ? DATE_TIME : DATE;
    }
    return hasTime ? TIME : NUMBER;
  }
}
