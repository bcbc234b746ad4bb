package io.clientele.ingest.guess;

import io.clientele.ingest.profile.Names;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A measure and a period that the name of a column tells, such as {@code MEDICAL_REVENUE_2015}.
 *
 * @param measure in snake_case, {@code value} where the name is of the period only
 * @param start first day
 * @param end the day after the last one
 */
record Period(String measure, LocalDate start, LocalDate end) {
  private static final Pattern YEAR = Pattern.compile("(?:19|20)\\d{2}");
  private static final Pattern QUARTER = Pattern.compile("q([1-4])|([1-4])q|kw([1-4])");
  private static final Pattern QUARTER_OF_YEAR =
      Pattern.compile("(?:q([1-4])((?:19|20)\\d{2})|((?:19|20)\\d{2})q([1-4]))");

  /** Words for a part of a year of which it is not clear which one. */
  private static final Set<String> PART =
      Set.of("i", "ii", "iii", "iv", "h1", "h2", "ytd", "week", "tydzien");

  private static final List<List<String>> MONTHS =
      List.of(
          List.of("jan", "january", "sty", "styczen"),
          List.of("feb", "february", "lut", "luty"),
          List.of("mar", "march", "marzec"),
          List.of("apr", "april", "kwi", "kwiecien"),
          List.of("may", "maj"),
          List.of("jun", "june", "cze", "czerwiec"),
          List.of("jul", "july", "lip", "lipiec"),
          List.of("aug", "august", "sie", "sierpien"),
          List.of("sep", "sept", "september", "wrz", "wrzesien"),
          List.of("oct", "october", "paz", "pazdziernik"),
          List.of("nov", "november", "lis", "listopad"),
          List.of("dec", "december", "gru", "grudzien"));

  /**
   * The period in a name.
   *
   * @param year that the title of the sheet gives, for names of a month or quarter only
   * @param units words that are no part of the measure
   */
  static Optional<Period> of(String name, OptionalInt year, Set<String> units) {
    List<String> rest = new ArrayList<>();
    OptionalInt ownYear = OptionalInt.empty();
    OptionalInt quarter = OptionalInt.empty();
    OptionalInt month = OptionalInt.empty();
    List<String> tokens = List.of(Names.normalise(name).split(" ", -1));
    for (String token : tokens) {
      Matcher both = QUARTER_OF_YEAR.matcher(token);
      if (ownYear.isEmpty() && YEAR.matcher(token).matches()) {
        ownYear = OptionalInt.of(Integer.parseInt(token));
      } else if (ownYear.isEmpty() && quarter.isEmpty() && both.matches()) {
        quarter = first(both.group(1), both.group(4));
        ownYear = first(both.group(2), both.group(3));
      } else if (quarter.isEmpty() && QUARTER.matcher(token).matches()) {
        quarter = OptionalInt.of(Integer.parseInt(token.replaceAll("\\D", "")));
      } else if (month.isEmpty() && month(token).isPresent()) {
        month = month(token);
      } else if (!units.contains(token)) {
        rest.add(token);
      }
    }
    if (month.isEmpty() && quarter.isEmpty() && ownYear.isPresent()) {
      month = numberedMonth(tokens, ownYear.getAsInt());
      month.ifPresent(number -> rest.removeIf(token -> token.matches("0?" + number)));
    }
    if (quarter.isPresent() && month.isPresent()) {
      return Optional.empty();
    }
    if (ownYear.isEmpty() && (quarter.isPresent() || month.isPresent())) {
      ownYear = year;
    }
    if (ownYear.isEmpty()
        || rest.stream().anyMatch(PART::contains)
        || rest.stream().anyMatch(token -> token.matches("\\d+"))) {
      return Optional.empty();
    }
    String measure = rest.isEmpty() ? "value" : String.join("_", rest).toLowerCase(Locale.ROOT);
    return Optional.of(period(measure, ownYear.getAsInt(), quarter, month));
  }

  private static Period period(String measure, int year, OptionalInt quarter, OptionalInt month) {
    if (month.isPresent()) {
      LocalDate start = LocalDate.of(year, month.getAsInt(), 1);
      return new Period(measure, start, start.plusMonths(1));
    }
    if (quarter.isPresent()) {
      LocalDate start = LocalDate.of(year, 3 * quarter.getAsInt() - 2, 1);
      return new Period(measure, start, start.plusMonths(3));
    }
    LocalDate start = LocalDate.of(year, 1, 1);
    return new Period(measure, start, start.plusYears(1));
  }

  private static OptionalInt first(
      @org.jspecify.annotations.Nullable String one,
      @org.jspecify.annotations.Nullable String two) {
    String text = one == null ? two : one;
    return text == null ? OptionalInt.empty() : OptionalInt.of(Integer.parseInt(text));
  }

  private static OptionalInt month(String token) {
    for (int i = 0; i < MONTHS.size(); i++) {
      if (MONTHS.get(i).contains(token)) {
        return OptionalInt.of(i + 1);
      }
    }
    return OptionalInt.empty();
  }

  /** A number beside the year: 2024-03, 03.2024. */
  private static OptionalInt numberedMonth(List<String> tokens, int year) {
    int at = tokens.indexOf(String.valueOf(year));
    for (int beside : new int[] {at + 1, at - 1}) {
      if (beside >= 0 && beside < tokens.size() && tokens.get(beside).matches("0?[1-9]|1[0-2]")) {
        return OptionalInt.of(Integer.parseInt(tokens.get(beside)));
      }
    }
    return OptionalInt.empty();
  }
}
