package io.clientele.tests.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The sample company's exports, dirt and all, against what it was made with. */
@ExtendWith(SampleCompany.class)
class SampleCompanyIT {
  @Test
  void giveToTheCentWhatTheirReadableRowsWereMadeWith(SampleCompany.Load load) throws IOException {
    assertThat(found(new Loaded(load.out()))).isEqualTo(made(load.company()));
  }

  /** What the generator says it wrote, by currency. */
  private static Map<String, Totals> made(Path company) throws IOException {
    Map<String, Totals> made = new TreeMap<>();
    try (var rows =
        CsvReader.builder().ofNamedCsvRecord(company.resolve(".truth").resolve("totals.csv"))) {
      rows.stream()
          .filter(row -> row.getField("scope").equals("readable"))
          .forEach(
              row ->
                  made.put(
                      row.getField("currency"),
                      new Totals(
                          whole(row, "sales"),
                          whole(row, "cancelled"),
                          whole(row, "refunds"),
                          whole(row, "order_lines"),
                          money(row, "net_revenue"),
                          money(row, "cost"))));
    }
    return made;
  }

  private static Map<String, Totals> found(Loaded loaded) throws IOException {
    Map<String, NamedCsvRecord> orders = new HashMap<>();
    Map<String, Totals> found = new TreeMap<>();
    for (NamedCsvRecord order : loaded.csv("tables/orders.csv")) {
      orders.put(order.getField("order_id"), order);
      found.merge(order.getField("currency"), Totals.ofOrder(order), Totals::plus);
    }
    List<NamedCsvRecord> lines = loaded.csv("tables/order_lines.csv");
    for (NamedCsvRecord line : lines) {
      NamedCsvRecord order =
          Objects.requireNonNull(orders.get(line.getField("order_id")), line::toString);
      found.merge(order.getField("currency"), Totals.ofLine(order, line), Totals::plus);
    }
    return found;
  }

  private static long whole(NamedCsvRecord row, String column) {
    return Long.parseLong(row.getField(column));
  }

  private static BigDecimal money(NamedCsvRecord row, String column) {
    return new BigDecimal(row.getField(column)).stripTrailingZeros();
  }

  /** Money is of what was not cancelled. */
  private record Totals(
      long sales,
      long cancelled,
      long refunds,
      long orderLines,
      BigDecimal netRevenue,
      BigDecimal cost) {
    static Totals ofOrder(NamedCsvRecord order) {
      return switch (order.getField("status")) {
        case "completed" -> new Totals(1, 0, 0, 0, BigDecimal.ZERO, BigDecimal.ZERO);
        case "cancelled" -> new Totals(0, 1, 0, 0, BigDecimal.ZERO, BigDecimal.ZERO);
        case "refunded" -> new Totals(0, 0, 1, 0, BigDecimal.ZERO, BigDecimal.ZERO);
        default -> throw new AssertionError("an order without a status: " + order);
      };
    }

    static Totals ofLine(NamedCsvRecord order, NamedCsvRecord line) {
      boolean counts = !order.getField("status").equals("cancelled");
      return new Totals(
          0,
          0,
          0,
          1,
          counts ? money(line, "net_amount") : BigDecimal.ZERO,
          counts ? money(line, "cost_amount") : BigDecimal.ZERO);
    }

    Totals plus(Totals other) {
      return new Totals(
          sales + other.sales,
          cancelled + other.cancelled,
          refunds + other.refunds,
          orderLines + other.orderLines,
          netRevenue.add(other.netRevenue).stripTrailingZeros(),
          cost.add(other.cost).stripTrailingZeros());
    }
  }
}
