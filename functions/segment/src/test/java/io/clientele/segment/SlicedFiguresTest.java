package io.clientele.segment;

import static io.clientele.segment.Bench.NOW;
import static io.clientele.segment.Bench.order;
import static io.clientele.segment.Bench.runId;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.jr.ob.JSON;
import io.clientele.domain.entity.Entity;
import io.clientele.domain.run.SliceKey;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Figures of owners against what plain Java makes of the orders of their customers. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SlicedFiguresTest {
  private static final List<String> OWNERS = List.of("Ewa", "Jan", "Ola");
  private static final int CUSTOMERS = 60;
  private static final int ORDERS = 240;

  private record Order(int customer, LocalDate day, int amount) {}

  private final Bench bench = new Bench();
  private final List<Order> orders = new ArrayList<>();

  @BeforeAll
  void makeARun() throws Exception {
    Random random = new Random(20_240_705);
    List<String> rows = new ArrayList<>();
    for (int customer = 0; customer < CUSTOMERS; customer++) {
      rows.add("customer_id = 'c%d', owner = '%s'".formatted(customer, owner(customer)));
    }
    bench.lake.add(
        "customers.csv", NOW.minusSeconds(7200), Entity.CUSTOMERS, rows.toArray(String[]::new));
    List<String> lines = new ArrayList<>();
    for (int at = 0; at < ORDERS; at++) {
      // The last customers never buy.
      Order order =
          new Order(
              random.nextInt(CUSTOMERS - 6),
              LocalDate.parse("2022-06-01").plusDays(random.nextInt(660)),
              random.nextInt(500));
      orders.add(order);
      lines.add(
          order("o" + at, "'c" + order.customer + "'", order.day.toString(), order.amount + ".00"));
    }
    lines.add(order("of-nobody", "null", "2024-03-20", "77.00"));
    bench.lake.add(
        "orders.csv", NOW.minusSeconds(3600), Entity.ORDERS, lines.toArray(String[]::new));
    bench.segmentation().handle(bench.upload("m1"));
  }

  @Test
  void theOverviewOfAnOwnerIsOfTheOrdersOfItsCustomers() throws Exception {
    for (String owner : OWNERS) {
      Map<?, ?> total = part(element("overview", owner), "total");
      List<Integer> sums = buyers(owner).map(this::revenue).toList();
      List<Integer> days = buyers(owner).map(customer -> days(customer).size()).toList();
      equal(total, "customers", CUSTOMERS / OWNERS.size());
      equal(total, "revenue", sums.stream().mapToInt(Integer::intValue).sum());
      equal(total, "orders", ordersOf(owner).size());
      equal(total, "monetary_median", median(sums));
      equal(total, "frequency_median", median(days));
      equal(
          total,
          "purchase_frequency",
          (double) ordersOf(owner).size() / buyers(owner).toList().size());
    }
  }

  @Test
  void trendsAndRetentionOfAnOwnerAreOfTheDaysOfItsCustomers() throws Exception {
    for (String owner : OWNERS) {
      for (Map<?, ?> month : totals(element("trends", owner))) {
        List<Order> of =
            ordersOf(owner).stream()
                .filter(
                    order -> order.day.toString().startsWith(String.valueOf(month.get("month"))))
                .toList();
        equal(month, "revenue", of.stream().mapToInt(Order::amount).sum());
        equal(month, "orders", of.size());
        equal(month, "active_customers", of.stream().map(Order::customer).distinct().count());
      }
      long repeated = buyers(owner).filter(customer -> days(customer).size() > 1).count();
      Map<?, ?> total = part(element("retention", owner), "total");
      equal(total, "repeat_rate_n", buyers(owner).count());
      equal(total, "repeat_rate", (double) repeated / buyers(owner).count());
    }
  }

  /** Of those who never bought nobody knows since when they are there: they always are. */
  @Test
  void theGrowthOfAnOwnerCountsWhoBoughtBeforeTheMonthEnded() throws Exception {
    for (String owner : OWNERS) {
      long prospects = CUSTOMERS / OWNERS.size() - buyers(owner).count();
      List<?> months = (List<?>) Objects.requireNonNull(element("growth", owner).get("months"));
      for (Object month : months) {
        Map<?, ?> row = (Map<?, ?>) month;
        LocalDate end = LocalDate.parse(row.get("month") + "-01").plusMonths(1);
        long known =
            ordersOf(owner).stream()
                .filter(order -> order.day.isBefore(end))
                .map(Order::customer)
                .distinct()
                .count();
        equal((Map<?, ?>) Objects.requireNonNull(row.get("total")), "customers", prospects + known);
      }
      Map<?, ?> now = (Map<?, ?>) Objects.requireNonNull(months.getLast());
      assertThat(sizes(now.get("segments")))
          .isEqualTo(sizes(element("overview", owner).get("segments")));
    }
  }

  private static Map<Object, Object> sizes(@Nullable Object segments) {
    Map<Object, Object> sizes = new HashMap<>();
    for (Object segment : (List<?>) Objects.requireNonNull(segments)) {
      Map<?, ?> row = (Map<?, ?>) segment;
      sizes.put(row.get("segment_id"), row.get("customers"));
    }
    return sizes;
  }

  private static String owner(int customer) {
    return Objects.requireNonNull(OWNERS.get(customer % OWNERS.size()));
  }

  private List<Order> ordersOf(String owner) {
    return orders.stream().filter(order -> owner(order.customer).equals(owner)).toList();
  }

  private Stream<Integer> buyers(String owner) {
    return ordersOf(owner).stream().map(Order::customer).distinct();
  }

  private List<LocalDate> days(int customer) {
    return orders.stream()
        .filter(order -> order.customer == customer)
        .map(Order::day)
        .distinct()
        .toList();
  }

  private int revenue(int customer) {
    return orders.stream()
        .filter(order -> order.customer == customer)
        .mapToInt(Order::amount)
        .sum();
  }

  private static double median(List<Integer> values) {
    List<Integer> sorted = values.stream().sorted().toList();
    return (sorted.get((sorted.size() - 1) / 2) + sorted.get(sorted.size() / 2)) / 2.0;
  }

  private Map<String, Object> element(String element, String owner) throws Exception {
    String key = SliceKey.document(runId(1), "rfm", "owner", owner, element);
    return JSON.std.mapFrom(bench.store.read(Lake.BUCKET, key).orElseThrow());
  }

  private static Map<?, ?> part(Map<String, Object> body, String name) {
    return (Map<?, ?>) Objects.requireNonNull(body.get(name));
  }

  private static List<Map<?, ?>> totals(Map<String, Object> body) {
    List<Map<?, ?>> totals = new ArrayList<>();
    for (Object month : (List<?>) Objects.requireNonNull(body.get("months"))) {
      if (month instanceof Map<?, ?> row && "total".equals(row.get("segment_id"))) {
        totals.add(row);
      }
    }
    assertThat(totals).isNotEmpty();
    return totals;
  }

  private static void equal(Map<?, ?> figures, String metric, Number expected) {
    assertThat(((Number) Objects.requireNonNull(figures.get(metric))).doubleValue())
        .as(metric)
        .isCloseTo(expected.doubleValue(), within(1e-9));
  }
}
