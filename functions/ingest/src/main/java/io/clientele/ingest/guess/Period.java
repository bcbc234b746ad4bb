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
import org.jspecify.annotations.Nullable;

/**
 * A measure and a period that the name of a column tells, such as {@code MEDICAL_REVENUE_2015}.
 *
 * @param measure in snake_case, {@code value} where the name is of the period only
 * @param start first day
 * @param end the day after the last one, null where there is none
 * @param isDoubtful the name may as well be of a day: {@code Jan-24}, {@code 2024-01-01}
 */
record Period(String measure, LocalDate start, @Nullable LocalDate end, boolean isDoubtful) {
  private static final Pattern YEAR = Pattern.compile("(?:19|20)\\d{2}");
  private static final Pattern QUARTER = Pattern.compile("q([1-4])|([1-4])q|kw([1-4])");
  private static final Pattern QUARTER_OF_YEAR =
      Pattern.compile("q([1-4])((?:19|20)\\d{2})|((?:19|20)\\d{2})q([1-4])");
  private static final Pattern SHORT_QUARTER = Pattern.compile("([1-4])q(\\d{2})");
  private static final Pattern SHORT_YEAR = Pattern.compile("[0-6]\\d");
  private static final Pattern DAY =
      Pattern.compile("((?:19|20)\\d{2}) (0[1-9]|1[0-2]) (01|2[89]|3[01])(?: 00 00(?: 00)?)?");

  /** A word for a quarter beside its number. */
  private static final Pattern NAMED_QUARTER =
      Pattern.compile(
          "\\b(?:(?:kw|kwartal|quarter|qtr) (?:no |nr )?([1-4]|iii|ii|iv|i)|([1-4]|iii|ii|iv|i) (?:kw|kwartal|quarter|qtr))\\b");

  private static final List<String> ROMAN = List.of("i", "ii", "iii", "iv");

  /** Words for a part of a year of which it is not clear which one. */
  private static final Pattern PART =
      Pattern.compile(
          "i{1,3}|iv|vi{0,3}|ix|xi{0,2}|ytd|mtd|qtd|weeks?|tydzien|tyg|kw|kwartal|quarter|qtr|half|polrocze|sem|(?:w|wk|kw|t|tydz|p|h|s)\\d{1,2}|day|dzien|plan|budget|budzet|forecast|prognoza|target|cel|change|zmiana|growth|vs|share|udzial");

  private static final List<List<String>> MONTHS =
      List.of(
          List.of(
              "jan",
              "january",
              "januar",
              "janvier",
              "janv",
              "styczen",
              "stycznia",
              "sty",
              "styczniu"),
          List.of(
              "feb",
              "february",
              "februar",
              "fevrier",
              "fevr",
              "fev",
              "luty",
              "lutego",
              "lut",
              "lutym"),
          List.of("mar", "march", "marz", "maerz", "mars", "marzec", "marca", "marcu"),
          List.of("apr", "april", "avril", "avr", "kwiecien", "kwietnia", "kwi", "kwietniu"),
          List.of("may", "mai", "maj", "maja", "maju"),
          List.of("jun", "june", "juni", "juin", "czerwiec", "czerwca", "cze", "czerwcu"),
          List.of("jul", "july", "juli", "juillet", "juil", "lipiec", "lipca", "lip", "lipcu"),
          List.of("aug", "august", "aout", "sierpien", "sierpnia", "sie", "sierpniu"),
          List.of(
              "sep", "sept", "september", "septembre", "wrzesien", "wrzesnia", "wrz", "wrzesniu"),
          List.of(
              "oct",
              "october",
              "okt",
              "oktober",
              "octobre",
              "pazdziernik",
              "pazdziernika",
              "paz",
              "pazdzierniku"),
          List.of("nov", "november", "novembre", "listopad", "listopada", "lis", "listopadzie"),
          List.of(
              "dec",
              "december",
              "dez",
              "dezember",
              "decembre",
              "grudzien",
              "grudnia",
              "gru",
              "grudniu"));

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
    String plain = Names.normalise(name);
    Matcher day = DAY.matcher(plain);
    if (day.matches()) {
      return ofDay(day);
    }
    boolean isDoubtful = false;
    List<String> tokens = List.of(numberedQuarter(plain).split(" ", -1));
    for (String token : tokens) {
      Matcher shortBoth = SHORT_QUARTER.matcher(token);
      Matcher both = QUARTER_OF_YEAR.matcher(token);
      if (ownYear.isEmpty() && YEAR.matcher(token).matches()) {
        ownYear = OptionalInt.of(Integer.parseInt(token));
      } else if (ownYear.isEmpty() && quarter.isEmpty() && both.matches()) {
        quarter = first(both.group(1), both.group(4));
        ownYear = first(both.group(2), both.group(3));
      } else if (ownYear.isEmpty() && quarter.isEmpty() && shortBoth.matches()) {
        quarter = first(shortBoth.group(1), null);
        ownYear = OptionalInt.of(2000 + Integer.parseInt(shortBoth.group(2)));
        isDoubtful = true;
      } else if (ownYear.isEmpty()
          && (quarter.isPresent() || month.isPresent())
          && SHORT_YEAR.matcher(token).matches()) {
        // Behind the name of a month; in front of it stands a day.
        ownYear = OptionalInt.of(2000 + Integer.parseInt(token));
        isDoubtful = true;
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
        || rest.stream().anyMatch(token -> PART.matcher(token).matches())
        || rest.stream().anyMatch(token -> token.matches("\\d+"))) {
      return Optional.empty();
    }
    String measure = rest.isEmpty() ? "value" : String.join("_", rest).toLowerCase(Locale.ROOT);
    return Optional.of(period(measure, ownYear.getAsInt(), quarter, month, isDoubtful));
  }

  /** A day at the edge of a month may stand for the month. */
  private static Optional<Period> ofDay(Matcher day) {
    LocalDate start =
        LocalDate.of(Integer.parseInt(day.group(1)), Integer.parseInt(day.group(2)), 1);
    int number = Integer.parseInt(day.group(3));
    return number == 1 || number == start.lengthOfMonth()
        ? Optional.of(new Period("value", start, start.plusMonths(1), true))
        : Optional.empty();
  }

  private static String numberedQuarter(String name) {
    return NAMED_QUARTER
        .matcher(name)
        .replaceFirst(
            found -> {
              String number = found.group(1) == null ? found.group(2) : found.group(1);
              return "q" + (ROMAN.contains(number) ? ROMAN.indexOf(number) + 1 : number);
            });
  }

  private static Period period(
      String measure, int year, OptionalInt quarter, OptionalInt month, boolean isDoubtful) {
    if (month.isPresent()) {
      LocalDate start = LocalDate.of(year, month.getAsInt(), 1);
      return new Period(measure, start, start.plusMonths(1), isDoubtful);
    }
    if (quarter.isPresent()) {
      LocalDate start = LocalDate.of(year, 3 * quarter.getAsInt() - 2, 1);
      return new Period(measure, start, start.plusMonths(3), isDoubtful);
    }
    LocalDate start = LocalDate.of(year, 1, 1);
    return new Period(measure, start, start.plusYears(1), isDoubtful);
  }

  private static OptionalInt first(@Nullable String one, @Nullable String two) {
    String text = one == null ? two : one;
    return text == null ? OptionalInt.empty() : OptionalInt.of(Integer.parseInt(text));
  }

  /** The whole name of a month, or its usual short form. */
  static boolean isMonth(String word) {
    String name = Names.normalise(word);
    return MONTHS.stream().anyMatch(names -> names.contains(name));
  }

  private static OptionalInt month(String token) {
    if (token.matches("m(?:0?[1-9]|1[0-2])")) {
      return OptionalInt.of(Integer.parseInt(token.substring(1)));
    }
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
