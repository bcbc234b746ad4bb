package io.clientele.segment;

import static io.clientele.segment.Bench.NOW;
import static io.clientele.segment.Bench.order;
import static io.clientele.segment.Bench.runId;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.jr.ob.JSON;
import io.clientele.domain.entity.Entity;
import io.clientele.domain.run.SliceKey;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class SlicedElementsTest {
  private static final List<String> ELEMENTS =
      List.of(
          "overview",
          "growth",
          "characteristics",
          "performance",
          "opportunities",
          "behaviour",
          "retention",
          "profitability",
          "comparison",
          "strategies",
          "engagement",
          "cross_sell",
          "satisfaction",
          "roi",
          "trends");

  /** Of all customers only: a run does not keep them by slice. */
  private static final Map<String, String> UNKNOWN =
      Map.of("growth", "runs", "cross_sell", "pairs", "roi", "campaigns");

  private final Bench bench = new Bench();

  /** Of Poland are Anna, who bought on three days for 200, and Dorota, who never bought. */
  @Test
  void figuresOfACountryAreThoseOfItsCustomersAndOfNothingThatNobodyBought() throws Exception {
    bench.feedCompany();
    bench.segmentation().handle(bench.upload("m1"));
    Map<String, Object> overview = sliced("overview", "country", "PL");
    assertThat(overview).containsEntry("filter", Map.of("country", "PL"));
    assertThat(map(overview.get("total")))
        .containsEntry("customers", 2)
        .containsEntry("orders", 3)
        .containsEntry("recency_days_median", 1.0)
        .containsEntry("frequency_median", 3.0)
        .containsEntry("monetary_median", 200.0);
    assertThat(number(overview.get("total"), "revenue")).isEqualTo(200);
    assertThat(number(overview.get("unassigned"), "orders")).isZero();
    assertThat(number(overview.get("unassigned"), "revenue")).isZero();
    Map<String, Object> active = segment(overview, "active");
    assertThat(active).containsEntry("customers", 1).containsEntry("customer_share", 0.5);
    assertThat(segment(overview, "almost_lost")).containsEntry("customers", 0);
    assertThat(list(overview.get("grid")).stream().mapToDouble(cell -> number(cell, "customers")))
        .as("buyers")
        .contains(1.0)
        .doesNotContain(2.0);
    Map<String, Object> performance = sliced("performance", "country", "pl");
    assertThat(map(performance.get("total")))
        .containsEntry("conversion_rate", 0.5)
        .containsEntry("conversion_rate_n", 2)
        .containsEntry("orders", 3);
    assertThat(map(sliced("retention", "country", "PL").get("total")))
        .containsEntry("repeat_rate", 1.0)
        .containsEntry("repeat_rate_n", 1);
    assertThat(map(sliced("performance", "country", "DE").get("total")))
        .containsEntry("orders", 1)
        .containsEntry("conversion_rate", 1.0);
  }

  @Test
  void everySegmentSumsToTheTotalOfItsSlice() throws Exception {
    bench.feedCompany();
    bench.segmentation().handle(bench.upload("m1"));
    for (String country : List.of("PL", "DE")) {
      for (String element : List.of("performance", "trends")) {
        Map<String, Object> body = sliced(element, "country", country);
        double segments =
            list(body.get("segments")).stream().mapToDouble(one -> number(one, "revenue")).sum();
        assertThat(segments + number(body.get("unassigned"), "revenue"))
            .as(element + " of " + country)
            .isEqualTo(number(body.get("total"), "revenue"));
      }
    }
  }

  /** So every figure of a slice is what the same SQL makes of the same customers. */
  @Test
  void figuresOfASliceThatEverybodyIsInAreThoseOfAll() throws Exception {
    feedOneCountry();
    bench.segmentation().handle(bench.upload("m1"));
    for (String element : ELEMENTS) {
      Map<String, Object> all =
          body("serving/%s/rfm/elements/%s.json".formatted(runId(1), element));
      Map<String, Object> slice = new LinkedHashMap<>(sliced(element, "country", "PL"));
      slice.remove("filter");
      assertThat(all).as(element).doesNotContainKey("status");
      String unknown = UNKNOWN.get(element);
      if (unknown != null) {
        assertThat(slice.containsKey(unknown) && slice.remove(unknown) == null)
            .as(element)
            .isTrue();
        assertThat(all.remove(unknown)).as(element).isNotNull();
      }
      assertThat(slice).as(element).isEqualTo(all);
    }
  }

  /** Anna and Beata bought office goods; of Anna's orders, that of a lamp counts too. */
  @Test
  void figuresOfACategoryAreAllThoseOfTheCustomersWhoBoughtOfIt() throws Exception {
    feedOneCountry();
    bench.segmentation().handle(bench.upload("m1"));
    Map<String, Object> office = sliced("overview", "category", "Office");
    assertThat(office).containsEntry("filter", Map.of("category", "office"));
    assertThat(map(office.get("total"))).containsEntry("customers", 2).containsEntry("orders", 3);
    assertThat(map(sliced("overview", "category", "home").get("total")))
        .containsEntry("customers", 2);
  }

  /** Of a campaign's 100 for two who were treated, each bears its half. */
  @Test
  void aSliceBearsTheCostOfItsHeadsOnly() throws Exception {
    feedOneCountry();
    bench.segmentation().handle(bench.upload("m1"));
    assertThat(number(sliced("roi", "owner", "Ewa").get("total"), "campaign_spend")).isEqualTo(50);
    assertThat(number(sliced("roi", "country", "PL").get("total"), "campaign_spend"))
        .isEqualTo(100);
  }

  @Test
  void schemesSayWhichFiguresThereAre() throws Exception {
    bench.feedCompany();
    bench.segmentation().handle(bench.upload("m1"));
    Map<String, Object> schemes = body("serving/%s/schemes.json".formatted(runId(1)));
    assertThat(String.valueOf(schemes.get("filters")))
        .isEqualTo(
            "[{attribute=country, values=[{value=PL, customers=2}, {value=DE, customers=1}]}]");
  }

  /**
   * Of customers who share a country but nothing else, with deals, costs, and spend on winning
   * them.
   */
  private void feedOneCountry() throws Exception {
    bench.lake.add(
        "customers.csv",
        NOW.minusSeconds(7200),
        Entity.CUSTOMERS,
        "customer_id = 'c1', country = 'PL', owner = 'Ewa', acquisition_channel = 'ads',"
            + " acquired_at = timestamp '2024-01-03 10:00:00'",
        "customer_id = 'c2', country = 'pl', owner = 'Jan', acquisition_channel = 'Ads',"
            + " acquired_at = timestamp '2024-01-04 10:00:00'",
        "customer_id = 'c3', country = 'PL', acquisition_channel = 'ads',"
            + " acquired_at = timestamp '2024-01-05 10:00:00'",
        "customer_id = 'c4', country = 'PL'");
    bench.lake.add(
        "orders.csv",
        NOW.minusSeconds(3600),
        Entity.ORDERS,
        order("o1", "'c1'", "2024-01-10", "100.00") + ", cost_amount = 60.00",
        order("o2", "'c1'", "2024-02-10", "50.00"),
        order("o3", "'c1'", "2024-03-10", "-5.00"),
        order("o4", "'c2'", "2024-03-01", "300.00") + ", discount_amount = 10.00",
        order("o5", "'c3'", "2024-01-05", "20.00"),
        order("o6", "'c3'", "2024-03-05", "21.00"));
    bench.lake.add(
        "campaigns.csv",
        NOW.minusSeconds(3000),
        Entity.CAMPAIGNS,
        "campaign_id = 'k1', channel = 'ads', purpose = 'acquisition', spend_amount = 100.00,"
            + " currency = 'USD', started_at = timestamp '2024-01-01 00:00:00',"
            + " ended_at = timestamp '2024-01-31 00:00:00'");
    bench.lake.add(
        "deals.csv",
        NOW.minusSeconds(2400),
        Entity.OPPORTUNITIES,
        deal("d1", "c1", "won", "true"),
        deal("d2", "c2", "lost", "false"));
    bench.lake.add(
        "lines.csv",
        NOW.minusSeconds(2000),
        Entity.ORDER_LINES,
        line("o1", 1, "Pen", "office"),
        line("o1", 2, "Ink", "office"),
        line("o2", 1, "Lamp", "home"),
        line("o4", 1, "Pen", "office"),
        line("o4", 2, "Ink", "office"),
        line("o5", 1, "Lamp", "home"));
    bench.lake.add(
        "mail.csv",
        NOW.minusSeconds(1900),
        Entity.ENGAGEMENTS,
        message("e1", "c1", "delivered"),
        message("e2", "c1", "opened"),
        message("e3", "c1", "clicked"),
        message("e4", "c4", "delivered"));
    bench.lake.add(
        "members.csv",
        NOW.minusSeconds(1800),
        Entity.CAMPAIGN_MEMBERS,
        "campaign_id = 'k1', customer_id = 'c1', is_holdout = false, status = 'responded',"
            + " responded_at = timestamp '2024-02-09 10:00:00'",
        "campaign_id = 'k1', customer_id = 'c2', is_holdout = false",
        "campaign_id = 'k1', customer_id = 'c4', is_holdout = true");
    bench.lake.add(
        "survey.csv",
        NOW.minusSeconds(1700),
        Entity.FEEDBACK,
        answer("f1", "c1", 10, "Great and fast delivery I love it"),
        answer("f2", "c2", 3, "Terrible broken and late delivery"));
  }

  private static String line(String order, int line, String product, String category) {
    return ("order_id = '%s', line_no = %d, product = '%s', category = '%s', quantity = 1,"
            + " net_amount = 10.00")
        .formatted(order, line, product, category);
  }

  private static String message(String id, String customer, String action) {
    return ("engagement_id = '%s', customer_id = '%s', campaign_id = 'k1', channel = 'email',"
            + " occurred_at = timestamp '2024-02-08 10:00:00', action = '%s'")
        .formatted(id, customer, action);
  }

  private static String answer(String id, String customer, int score, String text) {
    return ("feedback_id = '%s', customer_id = '%s', kind = 'nps', score = %d, scale_max = 10,"
            + " answered_at = timestamp '2024-02-20 10:00:00', text = '%s'")
        .formatted(id, customer, score, text);
  }

  private static String deal(String id, String customer, String stage, String isWon) {
    return ("opportunity_id = '%s', customer_id = '%s', stage = '%s', amount = 70.00, currency ="
            + " 'USD', is_closed = true, is_won = %s, created_at = timestamp '2024-01-02 00:00:00',"
            + " closed_at = timestamp '2024-02-02 00:00:00'")
        .formatted(id, customer, stage, isWon);
  }

  private Map<String, Object> sliced(String element, String attribute, String value)
      throws Exception {
    return body(SliceKey.document(runId(1), "rfm", attribute, value, element));
  }

  private Map<String, Object> body(String key) throws Exception {
    return JSON.std.mapFrom(
        new String(bench.store.read(Lake.BUCKET, key).orElseThrow(), StandardCharsets.UTF_8));
  }

  private static Map<String, Object> segment(Map<String, Object> body, String segmentId) {
    return list(body.get("segments")).stream()
        .filter(segment -> segmentId.equals(segment.get("segment_id")))
        .findFirst()
        .orElseThrow();
  }

  @SuppressWarnings("unchecked")
  private static List<Map<String, Object>> list(@Nullable Object value) {
    return (List<Map<String, Object>>) Objects.requireNonNull(value);
  }

  @SuppressWarnings("unchecked")
  private static Map<String, Object> map(@Nullable Object value) {
    return (Map<String, Object>) Objects.requireNonNull(value);
  }

  private static double number(@Nullable Object object, String field) {
    return ((Number) Objects.requireNonNull(map(object).get(field))).doubleValue();
  }
}
