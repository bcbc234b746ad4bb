package io.clientele.segment;

import static io.clientele.segment.Bench.runId;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.jr.ob.JSON;
import io.clientele.domain.entity.Entity;
import io.clientele.domain.run.Run;
import io.clientele.domain.run.RunStatus;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Companies that no formula was written for go through a whole run, in all four schemes. */
class OddCompaniesTest {
  private static final String RULES =
      """
      segments:
        - id: nobody
          all: [age > 150]
        - id: likely
          all: [p_alive > 0.5]
      """;
  private static final String[] NONE = {};

  private final Bench bench = new Bench();
  private final List<String> orders = new ArrayList<>();

  @BeforeEach
  void rules() {
    bench.store.write(
        Lake.UPLOADS,
        "config/segments/ours.yaml",
        RULES.getBytes(StandardCharsets.UTF_8),
        "text/yaml");
  }

  @Test
  void oneCustomerWithOneOrder() throws Exception {
    order("a", "2024-03-01", "10.00");
    run();
    assertThat(customers()).containsOnlyKeys("a");
  }

  @Test
  void customersWhoNeverBought() throws Exception {
    run("customer_id = 'a'", "customer_id = 'b'");
    assertThat(customers().values())
        .allSatisfy(segments -> assertThat(segments).containsEntry("rfm", "prospects"));
  }

  @Test
  void manyCustomersWhoAreAllEqual() throws Exception {
    for (int customer = 0; customer < 80; customer++) {
      order("c" + customer, "2023-10-01", "10.00");
      order("c" + customer, "2024-03-01", "10.00");
    }
    run();
    assertThat(new TreeSet<>(customers().values().stream().map(Map::toString).toList())).hasSize(1);
    assertThat(quality("behaviour")).contains("all buyers are alike");
  }

  @Test
  void nothingButRefunds() throws Exception {
    for (int customer = 0; customer < 60; customer++) {
      order("c" + customer, "2024-02-01", "-10.00");
    }
    run();
    assertThat(customers()).hasSize(60);
  }

  @Test
  void refundsThatAreLargerThanAllPurchases() throws Exception {
    for (int customer = 0; customer < 60; customer++) {
      order("c" + customer, "2023-09-%02d".formatted(1 + customer % 28), "10.00");
      order("c" + customer, "2023-12-%02d".formatted(1 + customer % 28), "10.00");
      order("c" + customer, "2024-02-01", "-%d.00".formatted(30 + customer));
    }
    run();
    assertThat(customers()).hasSize(60);
  }

  @Test
  void ordersThatCostNothing() throws Exception {
    for (int customer = 0; customer < 60; customer++) {
      order("c" + customer, "2023-09-%02d".formatted(1 + customer % 28), "0.00");
      order("c" + customer, "2024-02-%02d".formatted(1 + customer % 28), "0.00");
    }
    run();
    assertThat(customers()).hasSize(60);
  }

  @Test
  void datesInTheFuture() throws Exception {
    order("a", "2024-03-01", "10.00");
    order("b", "2099-01-01", "20.00");
    order("b", "2024-01-01", "20.00");
    run();
    assertThat(customers()).containsKeys("a", "b");
  }

  @Test
  void ordersWithoutACurrencyAreInTheReportingCurrency() throws Exception {
    order("a", "2024-03-01", "10.00");
    orders.set(0, orders.getFirst().replace("'USD'", "null"));
    run();
    assertThat(customers()).containsKey("a");
  }

  @Test
  void aCurrencyWithoutARateKeepsTheLastRunAndSaysWhatToDo() throws Exception {
    order("a", "2024-03-01", "10.00");
    run();
    orders.clear();
    order("b", "2024-03-01", "10.00");
    bench.lake.add("x.csv", Bench.NOW, Entity.ORDERS, orders.getFirst().replace("'USD'", "'XTS'"));
    bench.segmentation().handle(bench.upload("m2"));
    Run second = bench.run(runId(2));
    assertThat(second.status()).isEqualTo(RunStatus.REJECTED);
    assertThat(second.message()).contains("every_amount_has_a_rate", "config/fx_rates.csv");
    assertThat(bench.currentRunId()).isEqualTo(runId(1));
  }

  @Test
  void amountsWhoseSumNoColumnHoldsKeepTheLastRunAndSayWhichToCorrect() throws Exception {
    order("a", "2024-03-01", "10.00");
    run();
    bench.lake.add(
        "x.csv",
        Bench.NOW,
        Entity.ORDERS,
        Bench.order("big1", "'b'", "2024-03-01", "60000000000000.00"),
        Bench.order("big2", "'b'", "2024-03-02", "70000000000000.00"));
    bench.segmentation().handle(bench.upload("m2"));
    Run second = bench.run(runId(2));
    assertThat(second.status()).isEqualTo(RunStatus.REJECTED);
    assertThat(second.message())
        .contains(
            "99,999,999,999,999.9999", "70000000000000.0000", "net_amount", "line 3 of 'x.csv'");
    assertThat(bench.currentRunId()).isEqualTo(runId(1));
  }

  @Test
  void largeAmountsWhoseSumIsStillHeld() throws Exception {
    for (int customer = 0; customer < 60; customer++) {
      order("c" + customer, "2023-%02d-01".formatted(1 + customer % 12), "700000000000.00");
      order("c" + customer, "2024-01-%02d".formatted(1 + customer % 28), "800000000000.00");
    }
    run();
    assertThat(customers()).hasSize(60);
  }

  @Test
  void oneCustomerAmongManyWhoSpendsABillion() throws Exception {
    for (int customer = 0; customer < 60; customer++) {
      order("c" + customer, "2023-%02d-01".formatted(1 + customer % 12), "1.00");
      order("c" + customer, "2024-01-%02d".formatted(1 + customer % 28), "2.00");
    }
    order("whale", "2024-03-01", "999999999.00");
    run();
    assertThat(customers()).hasSize(61);
  }

  private void order(String customer, String day, String amount) {
    orders.add(Bench.order("o" + orders.size(), "'" + customer + "'", day, amount));
  }

  /** Everything that was published can be read, and no number in it is none. */
  private void run(String... customers) throws Exception {
    if (customers.length > 0) {
      bench.lake.add("c.csv", Bench.NOW.minusSeconds(7200), Entity.CUSTOMERS, customers);
    }
    if (!orders.isEmpty()) {
      bench.lake.add("o.csv", Bench.NOW.minusSeconds(3600), Entity.ORDERS, orders.toArray(NONE));
    }
    bench.segmentation().handle(bench.upload("m1"));
    Run run = bench.run(runId(1));
    assertThat(run.status()).as(String.valueOf(run.message())).isEqualTo(RunStatus.PUBLISHED);
    assertThat(bench.objects("serving/").keySet())
        .isNotEmpty()
        .allSatisfy(
            key -> {
              String text = bench.text(key);
              assertThat(text).as(key).doesNotContain("NaN").doesNotContain("Infinity");
              if (key.endsWith(".json")) {
                assertThat(JSON.std.mapFrom(text)).as(key).isNotEmpty();
              }
            });
  }

  /** The primary segment in each scheme; on the way the weights must sum to 1. */
  private Map<String, Map<String, String>> customers() throws Exception {
    Map<String, Map<String, String>> customers = new TreeMap<>();
    for (String line : bench.lines("serving/" + runId(1) + "/customers.ndjson")) {
      Map<String, Object> customer = JSON.std.mapFrom(line);
      Map<String, String> segments = new TreeMap<>();
      Map<String, Double> weights = new TreeMap<>();
      if (customer.get("memberships") instanceof List<?> memberships) {
        for (Object one : memberships) {
          add((Map<?, ?>) one, segments, weights);
        }
      }
      assertThat(segments).as(line).containsOnlyKeys("rfm", "behaviour", "value", "rules");
      assertThat(weights.values())
          .as(line)
          .allSatisfy(weight -> assertThat(weight).isCloseTo(1, within(1e-9)));
      customers.put(String.valueOf(customer.get("customer_id")), segments);
    }
    return customers;
  }

  private static void add(
      Map<?, ?> membership, Map<String, String> segments, Map<String, Double> weights) {
    String scheme = String.valueOf(membership.get("scheme"));
    if (Boolean.TRUE.equals(membership.get("is_primary"))) {
      assertThat(segments.put(scheme, String.valueOf(membership.get("segment_id")))).isNull();
    }
    if (membership.get("weight") instanceof Number weight) {
      weights.merge(scheme, weight.doubleValue(), Double::sum);
    }
  }

  private String quality(String scheme) throws Exception {
    Map<String, Object> document =
        JSON.std.mapFrom(bench.text("serving/" + runId(1) + "/schemes.json"));
    return document.get("items") instanceof List<?> items
        ? String.valueOf(
            items.stream()
                .filter(item -> String.valueOf(item).contains("scheme=" + scheme))
                .toList())
        : "";
  }
}
