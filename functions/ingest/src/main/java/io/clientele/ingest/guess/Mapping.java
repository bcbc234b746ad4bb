package io.clientele.ingest.guess;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Writes down, in the language of profiles, where the columns of one entity come from. */
final class Mapping {
  /** Roles that name a customer, the best first. */
  private static final List<String> CUSTOMER =
      List.of("customer_id", "record_id", "email", "customer_name", "bare_name");

  private final Guess guess;
  private final Map<String, Object> columns = new LinkedHashMap<>();

  Mapping(Guess guess) {
    this.guess = guess;
  }

  Map<String, Object> columns() {
    return columns;
  }

  /** Numbers that a spreadsheet or a script took for amounts: 13085.0 is the customer 13085. */
  private static final Pattern WHOLE = Pattern.compile("\\d+(\\.0+)?");

  /** Takes a column from that of a role, where the file has one. */
  Mapping from(String column, String... roles) {
    for (String role : roles) {
      String header = guess.header(role);
      if (header != null && !columns.containsKey(column)) {
        columns.put(column, header);
      }
    }
    return this;
  }

  /** The same with keys beside it: name, value, name, value. */
  Mapping from(String column, String role, Map<String, Object> rules) {
    String header = guess.header(role);
    if (header != null && !columns.containsKey(column)) {
      Map<String, Object> source = new LinkedHashMap<>();
      source.put("from", header);
      source.putAll(rules);
      columns.put(column, source);
    }
    return this;
  }

  Mapping words(String column, String role, Map<String, String> words) {
    return from(column, role, Map.of("words", words));
  }

  Mapping constant(String column, String value) {
    columns.putIfAbsent(column, Map.of("constant", value));
    return this;
  }

  /** Nothing where the source is null. */
  Mapping put(String column, @Nullable Object source) {
    if (source != null) {
      columns.putIfAbsent(column, source);
    }
    return this;
  }

  /** The key of the customer, where the file names one. */
  Mapping customer() {
    Object customer = customerOf(guess);
    return customer == null ? this : put("customer_id", customer);
  }

  static boolean hasCustomer(Guess guess) {
    return customerOf(guess) != null;
  }

  private static @Nullable Object customerOf(Guess guess) {
    for (String role : CUSTOMER) {
      String header = guess.header(role);
      if (header != null) {
        List<String> cells = guess.evidence(role).cells();
        boolean isWhole = cells.stream().allMatch(cell -> WHOLE.matcher(cell).matches());
        if (isWhole && cells.stream().anyMatch(cell -> cell.contains("."))) {
          return Map.of("from", header, "part", "^(\\d+)(?:\\.0+)?$");
        }
        return role.equals("email") ? Map.of("from", header, "id", "email") : header;
      }
    }
    return name(guess);
  }

  /** First and last name in one. */
  static @Nullable Object name(Guess guess) {
    List<String> headers = nameColumns(guess);
    return headers.isEmpty() ? null : Map.of("join", headers, "with", " ", "skip_empty", "true");
  }

  /** Beside a last name, a mere name is the first one. */
  private static List<String> nameColumns(Guess guess) {
    String first = guess.header(guess.has("first_name") ? "first_name" : "bare_name");
    String last = guess.header("last_name");
    return first == null || last == null ? List.of() : List.of(first, last);
  }

  /** Names of the columns by which a customer is known. */
  static List<String> customerColumns(Guess guess) {
    for (String role : CUSTOMER) {
      String header = guess.header(role);
      if (header != null) {
        return List.of(header);
      }
    }
    return nameColumns(guess);
  }

  /** The currency column, or the one that the header of an amount or all of its cells name. */
  Mapping currency(String... amounts) {
    from("currency", "currency");
    for (String role : amounts) {
      Integer column = guess.columns().get(role);
      String currency = column == null ? null : guess.sheet().words().get(column).currency();
      if (currency == null && column != null && !guess.has("currency")) {
        currency = guess.sheet().evidence().get(column).currency();
      }
      if (currency != null) {
        constant("currency", currency);
      }
    }
    return this;
  }
}
