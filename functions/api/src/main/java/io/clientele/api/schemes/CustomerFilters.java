package io.clientele.api.schemes;

import io.clientele.api.paging.Cursor;
import io.clientele.api.problem.ProblemException;
import io.micronaut.http.HttpParameters;
import java.math.BigDecimal;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The filters of a request: {@code country}, {@code channel}, {@code owner} and {@code category}
 * (one or more each), {@code name} (a part of it), and bounds such as {@code monetary_min} and
 * {@code recency_days_max}. A customer has to pass all.
 */
record CustomerFilters(List<CustomerFilter> filters, String text) {
  private static final Set<String> NOT_FILTERS = Set.of("run", "sort", "limit", "cursor");
  static final List<String> MEASURES =
      List.of("recency_days", "frequency", "monetary", "orders", "r_score", "f_score", "m_score");

  /** By filter the field that it looks at; a customer has several categories. */
  static final Map<String, String> WORDS =
      Map.of("channel", "channel", "owner", "owner", "category", "categories");

  static final Pattern NUMBER = Pattern.compile("-?[0-9]{1,15}(\\.[0-9]{1,6})?");
  private static final Pattern COUNTRY = Pattern.compile("[A-Z]{2}");

  /** Refuses parameters that are none, so that a misspelt filter never lists everyone. */
  static CustomerFilters of(HttpParameters parameters) {
    List<CustomerFilter> filters = new ArrayList<>();
    List<String> words = new ArrayList<>();
    for (String name : new TreeSet<>(parameters.names())) {
      if (!NOT_FILTERS.contains(name)) {
        String value = String.join(",", parameters.getAll(name));
        filters.add(filter(name, value));
        words.add(name + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8));
      }
    }
    return new CustomerFilters(List.copyOf(filters), String.join("&", words));
  }

  boolean isEmpty() {
    return filters.isEmpty();
  }

  boolean accepts(CustomerLine customer) {
    return filters.stream().allMatch(filter -> filter.accepts(customer));
  }

  /** The same for the same filters, in whatever order they were given. */
  Cursor.Trait trait() {
    return new Cursor.Trait("filter", text);
  }

  private static CustomerFilter filter(String name, String value) {
    return switch (name) {
      case "country" -> new CustomerFilter.Countries(countries(value));
      case "name" -> new CustomerFilter.Name(value);
      case "channel", "owner", "category" ->
          new CustomerFilter.OneOf(WORDS.getOrDefault(name, name), words(name, value));
      default ->
          MEASURES.stream()
              .flatMap(measure -> bound(measure, name, value))
              .findFirst()
              .orElseThrow(() -> unknown(name, value));
    };
  }

  private static Stream<CustomerFilter> bound(String measure, String name, String value) {
    if (name.equals(measure + "_min")) {
      return Stream.of(new CustomerFilter.AtLeast(measure, number(name, value)));
    }
    return name.equals(measure + "_max")
        ? Stream.of(new CustomerFilter.AtMost(measure, number(name, value)))
        : Stream.empty();
  }

  private static BigDecimal number(String name, String value) {
    if (!NUMBER.matcher(value).matches()) {
      throw ProblemException.invalidParameter(name, value, "a number, for instance 12.5");
    }
    return new BigDecimal(value);
  }

  private static List<String> countries(String value) {
    List<String> codes =
        Arrays.stream(value.split(",", -1)).map(code -> code.toUpperCase(Locale.ROOT)).toList();
    if (!codes.stream().allMatch(code -> COUNTRY.matcher(code).matches())) {
      throw ProblemException.invalidParameter(
          "country", value, "one or more ISO codes of two letters, for instance PL or PL,DE");
    }
    return codes;
  }

  /** Also the whole value: a word may have commas of its own. */
  private static List<String> words(String name, String value) {
    List<String> words =
        Stream.concat(Stream.of(value), Arrays.stream(value.split(",", -1)))
            .map(String::strip)
            .filter(word -> !word.isEmpty())
            .distinct()
            .toList();
    if (words.isEmpty()) {
      throw ProblemException.invalidParameter(
          name, value, "one or more words, as the customers of the list have them");
    }
    return words;
  }

  private static ProblemException unknown(String name, String value) {
    return ProblemException.unknownParameter(
        name,
        value,
        MEASURES.stream()
            .collect(
                Collectors.joining(
                    "_min, ",
                    "country, channel, owner, category, name, ",
                    "_min, and the same measures with _max")));
  }
}
