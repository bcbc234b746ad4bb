package io.clientele.ingest.clean;

import static java.time.ZoneOffset.UTC;

import io.clientele.domain.config.FxRates;
import io.clientele.domain.entity.ColumnType;
import io.clientele.domain.entity.Entity;
import io.clientele.warehouse.engine.SqlText;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** SQL that tells rows whose amounts no exchange rate converts on their day. */
final class RateSql {
  /**
   * The currency of an entity's amounts.
   *
   * @param day field of the row's own date, -1 where it has none
   * @param otherDay field of the date that counts where the first is missing, or -1
   */
  record Priced(int currency, int day, int otherDay) {}

  private final List<Priced> priced;
  private final FirstRates first;
  private final String reportingCurrency;
  private final ZoneId timeZone;

  /**
   * The currencies of a plan.
   *
   * @param first of the currencies that the file names
   * @param reportingCurrency of rows that name none
   * @param timeZone in which the day of an exchange rate begins
   */
  RateSql(Plan plan, FirstRates first, String reportingCurrency, ZoneId timeZone) {
    this.priced = priced(plan);
    this.first = first;
    this.reportingCurrency = reportingCurrency;
    this.timeZone = timeZone;
  }

  /** Fields that hold the currencies of amounts, each once. */
  static List<Integer> currencies(Plan plan) {
    return priced(plan).stream().map(Priced::currency).distinct().toList();
  }

  /** The currency of a row's amounts, as SQL. */
  String currency() {
    String reporting = SqlText.literal(reportingCurrency);
    return priced.isEmpty()
        ? reporting
        : "coalesce(f%d, %s)".formatted(priced.getFirst().currency(), reporting);
  }

  /** The currencies of rows that may lack a rate, and the condition on which they do. */
  Map<Priced, String> missing() {
    Map<Priced, String> missing = new LinkedHashMap<>();
    for (Priced row : priced) {
      List<String> conditions = new ArrayList<>();
      if (first.lacksSome()) {
        conditions.add(isUnknown(row));
      }
      if (row.day() >= 0) {
        first.days().forEach((currency, day) -> isEarly(row, currency, day, conditions));
      }
      if (!conditions.isEmpty()) {
        missing.put(row, String.join(" or ", conditions));
      }
    }
    return missing;
  }

  private String isUnknown(Priced row) {
    String isNamed = "f%d is not null".formatted(row.currency());
    return first.days().isEmpty()
        ? isNamed
        : first.days().keySet().stream()
            .map(SqlText::literal)
            .collect(
                Collectors.joining(
                    ", ", "(%s and f%d not in (".formatted(isNamed, row.currency()), "))"));
  }

  /** The run takes the rate of the day in the reporting time zone as well. */
  private void isEarly(Priced row, String currency, LocalDate day, List<String> conditions) {
    if (!day.isAfter(FxRates.EVER)) {
      return;
    }
    String days =
        Stream.of(row.day(), row.otherDay())
            .filter(field -> field >= 0)
            .map(field -> "f" + field)
            .collect(Collectors.joining(", "));
    LocalDateTime begin = LocalDateTime.ofInstant(day.atStartOfDay(timeZone).toInstant(), UTC);
    conditions.add(
        "(f%d = %s and coalesce(%s, null) < timestamp '%s')"
            .formatted(row.currency(), SqlText.literal(currency), days, begin));
  }

  private static List<Priced> priced(Plan plan) {
    List<Priced> priced = new ArrayList<>();
    for (Output output : plan.outputs()) {
      output.fields().entrySet().stream()
          .filter(entry -> entry.getKey().type() == ColumnType.CURRENCY)
          .map(entry -> priced(output, entry.getValue()))
          .filter(found -> !priced.contains(found))
          .forEach(priced::add);
    }
    return priced;
  }

  private static Priced priced(Output output, int currency) {
    List<String> days =
        switch (output.feed().entity()) {
          case Entity.ORDERS -> List.of("ordered_at");
          case Entity.OPPORTUNITIES -> List.of("closed_at", "created_at");
          case Entity.CAMPAIGNS, Entity.SUBSCRIPTIONS -> List.of("started_at");
          default -> List.of();
        };
    List<Integer> fields =
        days.stream()
            .map(name -> output.feed().entity().column(name).map(output.fields()::get).orElse(null))
            .filter(Objects::nonNull)
            .toList();
    return new Priced(
        currency,
        fields.isEmpty() ? -1 : fields.getFirst(),
        fields.size() < 2 ? -1 : fields.get(1));
  }
}
