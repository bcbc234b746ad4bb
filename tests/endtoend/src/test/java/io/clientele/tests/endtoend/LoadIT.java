package io.clientele.tests.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Real exports, loaded by the command line, against figures that were computed elsewhere. */
class LoadIT {
  @TempDir Path folder;

  @Test
  void aRetailersOrderLinesGiveItsKnownCustomersOrdersRevenueAndProfit() throws Exception {
    Loaded loaded = load(Repository.sharedData("superstore"));

    Map<String, Object> upload = loaded.upload("us_bom_mdy.csv");
    assertThat(Loaded.whole(upload, "rows_read")).isEqualTo(9_994);
    assertConserved(upload);
    assertThat(loaded.csv("tables/customers.csv")).hasSize(793);
    assertThat(loaded.csv("tables/orders.csv")).hasSize(5_009);
    List<NamedCsvRecord> lines = loaded.csv("tables/order_lines.csv");
    assertThat(lines).hasSize(9_994);
    BigDecimal revenue = sum(lines, "net_amount");
    assertThat(revenue).isEqualByComparingTo("2297200.8603");
    assertThat(revenue.subtract(sum(lines, "cost_amount"))).isEqualByComparingTo("286397.0217");
    assertThat(sum(loaded.csv("tables/orders.csv"), "net_amount")).isEqualByComparingTo(revenue);

    List<Map<String, Object>> segments =
        Loaded.items(loaded.element("rfm", "overview"), "segments");
    assertThat(segments.stream().mapToLong(segment -> Loaded.whole(segment, "customers")).sum())
        .isEqualTo(793);
    assertThat(segments.stream().mapToLong(segment -> Loaded.whole(segment, "orders")).sum())
        .isEqualTo(5_009);
    assertThat(
            segments.stream()
                .map(segment -> Loaded.decimal(segment, "revenue"))
                .reduce(BigDecimal.ZERO, BigDecimal::add))
        .isEqualByComparingTo("2297200.8603");
    assertMembershipsAreWholeAndDisjoint(loaded, 793);
  }

  @Test
  void aHeaderlessFixedWidthFileGivesTheScoresOfTheReference() throws Exception {
    Path data = Repository.sharedData("cdnow");
    Loaded loaded = load(data, "--as-of", "1998-07-01");

    Map<String, Object> upload = loaded.upload("CDNOW_sample.txt");
    assertThat(Loaded.whole(upload, "rows_read")).isEqualTo(6_919);
    assertThat(Loaded.whole(upload, "rows_accepted")).isEqualTo(6_919);
    List<NamedCsvRecord> customers = loaded.csv("customers.csv");
    assertThat(customers).hasSize(2_357);
    assertThat(sum(customers, "monetary")).isEqualByComparingTo("244091.94");
    assertThat(scores(customers, "r_score"))
        .isEqualTo(Map.of("1", 482L, "2", 471L, "3", 463L, "4", 470L, "5", 471L));
    assertThat(scores(customers, "f_score"))
        .isEqualTo(Map.of("1", 1218L, "3", 403L, "4", 358L, "5", 378L));
    assertThat(scores(customers, "m_score"))
        .isEqualTo(Map.of("1", 481L, "2", 462L, "3", 472L, "4", 471L, "5", 471L));
    assertThat(customers.stream().filter(customer -> code(customer).equals("555"))).hasSize(233);
    assertThat(customers.stream().filter(customer -> code(customer).equals("111"))).hasSize(177);
  }

  @Test
  void aPipelineOfDealsGivesItsKnownWonDeals() throws Exception {
    Loaded loaded = load(Repository.sharedData("maven-crm"));

    assertThat(Loaded.whole(loaded.upload("sales_pipeline.csv"), "rows_read")).isEqualTo(8_800);
    List<NamedCsvRecord> deals = loaded.csv("tables/opportunities.csv");
    assertThat(deals).hasSize(8_800);
    List<NamedCsvRecord> won =
        deals.stream().filter(deal -> deal.getField("is_won").equals("true")).toList();
    assertThat(won).hasSize(4_238);
    assertThat(sum(won, "amount")).isEqualByComparingTo("10005534");
    for (Map<String, Object> upload : loaded.uploads()) {
      assertConserved(upload);
    }
    Map<String, Object> total =
        Loaded.items(loaded.element("rfm", "overview"), "segments").stream()
            .reduce(new TreeMap<>(), LoadIT::addRevenue);
    assertThat(Loaded.decimal(total, "revenue")).isEqualByComparingTo("10005534");
  }

  private Loaded load(Path data, String... options) throws Exception {
    Path out = Files.createDirectory(folder.resolve("out"));
    String[] arguments = new String[4 + options.length];
    arguments[0] = "load";
    arguments[1] = data.toString();
    arguments[2] = "--out";
    arguments[3] = out.toString();
    System.arraycopy(options, 0, arguments, 4, options.length);
    CommandLine.Result result = CommandLine.run(folder, arguments);
    assertThat(result.exitCode()).as(result.output()).isZero();
    return new Loaded(out);
  }

  private static void assertConserved(Map<String, Object> upload) {
    assertThat(Loaded.whole(upload, "rows_read"))
        .as(upload.toString())
        .isEqualTo(
            Loaded.whole(upload, "rows_accepted")
                + Loaded.whole(upload, "rows_duplicate")
                + Loaded.whole(upload, "rows_quarantined"));
  }

  private static void assertMembershipsAreWholeAndDisjoint(Loaded loaded, int customers)
      throws IOException {
    List<NamedCsvRecord> memberships = loaded.csv("schemes/rfm/memberships.csv");
    Map<String, BigDecimal> weights =
        memberships.stream()
            .collect(
                Collectors.toMap(
                    membership -> membership.getField("customer_id"),
                    membership -> new BigDecimal(membership.getField("weight")),
                    BigDecimal::add));
    assertThat(weights).hasSize(customers);
    assertThat(weights.values()).allSatisfy(w -> assertThat(w).isEqualByComparingTo("1"));
  }

  private static Map<String, Object> addRevenue(
      Map<String, Object> sum, Map<String, Object> segment) {
    BigDecimal before =
        sum.containsKey("revenue") ? Loaded.decimal(sum, "revenue") : BigDecimal.ZERO;
    return Map.of("revenue", before.add(Loaded.decimal(segment, "revenue")));
  }

  private static BigDecimal sum(List<NamedCsvRecord> rows, String column) {
    return rows.stream()
        .map(row -> row.getField(column))
        .filter(value -> !value.isEmpty())
        .map(BigDecimal::new)
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  private static Map<String, Long> scores(List<NamedCsvRecord> customers, String column) {
    return customers.stream()
        .map(customer -> customer.getField(column))
        .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
  }

  private static String code(NamedCsvRecord customer) {
    return customer.getField("r_score")
        + customer.getField("f_score")
        + customer.getField("m_score");
  }
}
