package io.clientele.segment;

import static io.clientele.segment.Bench.runId;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.jr.ob.JSON;
import io.clientele.domain.entity.Entity;
import io.clientele.domain.run.SegmentSummary;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The lists of a segment's customers hold the same customers in every order. */
class CustomerListsTest {
  private static final int CUSTOMERS = 120;

  private final Bench bench = new Bench();

  /** Few values, so that there are ties; some customers without a name, some without a purchase. */
  @BeforeEach
  void publish() throws Exception {
    Random random = new Random(11);
    List<String> customers = new ArrayList<>();
    List<String> orders = new ArrayList<>();
    for (int i = 0; i < CUSTOMERS; i++) {
      String name =
          i % 5 == 0 ? "" : ", name = '%s'".formatted(List.of("Żak", "ann", "Bo", "Ł").get(i % 4));
      customers.add("customer_id = 'c%d'%s".formatted(i, name));
      for (int n = random.nextInt(4); n > 0; n--) {
        orders.add(
            ("order_id = 'o%d-%d', customer_id = 'c%d', ordered_at = timestamp '2024-01-01 12:00:00' +"
                    + " interval %d day, status = 'completed', currency = 'USD', net_amount = %d")
                .formatted(i, n, i, 10 * random.nextInt(5), 100 * (1 + random.nextInt(3))));
      }
    }
    bench.lake.add(
        "c.csv", Bench.NOW.minusSeconds(90), Entity.CUSTOMERS, customers.toArray(new String[0]));
    bench.lake.add("o.csv", Bench.NOW, Entity.ORDERS, orders.toArray(new String[0]));
    bench.segmentation().handle(bench.upload("m1"));
  }

  @Test
  void eachIsInTheOrderOfItsName() throws Exception {
    Map<String, Comparator<Map<String, Object>>> orders =
        Map.of(
            "monetary", byNumber("monetary", Comparator.reverseOrder()),
            "recency_days", byNumber("recency_days", Comparator.naturalOrder()),
            "frequency", byNumber("frequency", Comparator.reverseOrder()),
            "name", byText("name"),
            "customer_id", byText("customer_id"));
    for (String scheme : List.of("rfm", "behaviour", "value")) {
      for (String segment : segments(scheme)) {
        for (var order : orders.entrySet()) {
          List<Map<String, Object>> list = list(scheme, segment, order.getKey());
          assertThat(list)
              .as("%s %s %s", scheme, segment, order.getKey())
              .isSortedAccordingTo(order.getValue());
        }
      }
    }
  }

  @Test
  void eachCustomerIsOnceInASchemeWhateverTheOrder() throws Exception {
    for (String scheme : List.of("rfm", "behaviour", "value")) {
      for (String sort : List.of("monetary", "recency_days", "frequency", "name", "customer_id")) {
        Map<String, String> places = new HashMap<>();
        for (String segment : segments(scheme)) {
          for (Map<String, Object> customer : list(scheme, segment, sort)) {
            assertThat(customer).containsEntry("segment_id", segment).containsKey("weight");
            assertThat(places.put(String.valueOf(customer.get("customer_id")), segment)).isNull();
          }
        }
        assertThat(places).as("%s %s", scheme, sort).hasSize(CUSTOMERS);
      }
    }
  }

  private List<String> segments(String scheme) {
    return bench.runs.segments(runId(1), scheme).stream()
        .map(SegmentSummary::segmentId)
        .filter(id -> !id.equals("total") && !id.equals("unassigned"))
        .toList();
  }

  private List<Map<String, Object>> list(String scheme, String segment, String sort)
      throws Exception {
    List<Map<String, Object>> customers = new ArrayList<>();
    String key = "serving/%s/%s/customers/%s/%s.ndjson".formatted(runId(1), scheme, segment, sort);
    for (String line : bench.lines(key)) {
      customers.add(JSON.std.mapFrom(line));
    }
    return customers;
  }

  private static Comparator<Map<String, Object>> byNumber(
      String field, Comparator<BigDecimal> order) {
    return Comparator.comparing(
            (Map<String, Object> customer) -> new BigDecimal(orLast(customer, field, "1e9")), order)
        .thenComparing(byText("customer_id"));
  }

  private static Comparator<Map<String, Object>> byText(String field) {
    return Comparator.comparing((Map<String, Object> customer) -> orLast(customer, field, "\uffff"))
        .thenComparing(customer -> orLast(customer, "customer_id", ""));
  }

  private static String orLast(Map<String, Object> customer, String field, String last) {
    Object value = customer.get(field);
    return value == null ? last : value.toString();
  }
}
