package io.clientele.ingest.clean;

import io.clientele.domain.entity.ColumnType;
import io.clientele.domain.entity.Entity;
import io.clientele.warehouse.engine.SqlText;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
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

  private final List<Priced> priced = new ArrayList<>();
  private final String reportingCurrency;
  private final String timeZone;

  /**
   * The currencies of a plan.
   *
   * @param reportingCurrency of rows that name none
   * @param timeZone in which a day begins, an IANA name
   */
  RateSql(Plan plan, String reportingCurrency, String timeZone) {
    this.reportingCurrency = reportingCurrency;
    this.timeZone = timeZone;
    for (Plan.Output output : plan.outputs()) {
      output.fields().entrySet().stream()
          .filter(entry -> entry.getKey().type() == ColumnType.CURRENCY)
          .map(entry -> priced(output, entry.getValue()))
          .filter(found -> !priced.contains(found))
          .forEach(priced::add);
    }
  }

  List<Priced> priced() {
    return priced;
  }

  /** The currency of a row's amounts, as SQL. */
  String currency() {
    String reporting = SqlText.literal(reportingCurrency);
    return priced.isEmpty()
        ? reporting
        : "coalesce(f%d, %s)".formatted(priced.getFirst().currency(), reporting);
  }

  String firstDates() {
    StringBuilder columns = new StringBuilder();
    for (int i = 0; i < priced.size(); i++) {
      columns.append(", rate%d.first_date as first_date%d".formatted(i, i));
    }
    return columns.toString();
  }

  String joins() {
    StringBuilder joins = new StringBuilder();
    for (int i = 0; i < priced.size(); i++) {
      joins.append(
          " left join first_rates rate%d on rate%d.currency = f%d"
              .formatted(i, i, priced.get(i).currency()));
    }
    return joins.toString();
  }

  String isMissing(int number) {
    Priced row = priced.get(number);
    String isUnknown = "f%d is not null and first_date%d is null".formatted(row.currency(), number);
    List<String> days =
        Stream.of(row.day(), row.otherDay()).filter(day -> day >= 0).map(day -> "f" + day).toList();
    if (days.isEmpty()) {
      return isUnknown;
    }
    // The run takes the rate of the day in the reporting time zone as well.
    String day =
        "cast(timezone(%s, timezone('UTC', coalesce(%s, null))) as date)"
            .formatted(SqlText.literal(timeZone), String.join(", ", days));
    return "(%s) or (first_date%d > date '1900-01-01' and %s < first_date%d)"
        .formatted(isUnknown, number, day, number);
  }

  private static Priced priced(Plan.Output output, int currency) {
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
