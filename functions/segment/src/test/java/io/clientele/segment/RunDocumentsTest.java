package io.clientele.segment;

import static io.clientele.segment.Bench.runId;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.jr.ob.JSON;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/**
 * The documents of a company that can be reckoned by hand: Anna bought on three days for 200, last
 * on 10 March (R 4, F 4, M 2: active); Beata once for 300 on 1 March (R 2, F 1, M 4: almost lost);
 * Celina once for 20 on 5 January (R 1, F 1, M 1: dormant); Dorota never; 10 belong to nobody.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RunDocumentsTest {
  private final Bench bench = new Bench();

  @BeforeAll
  void makeARun() throws Exception {
    bench.feedCompany();
    bench.segmentation().handle(bench.upload("m1"));
  }

  @Test
  void theOverviewHoldsEverySegmentWithItsMetrics() throws Exception {
    Map<String, Object> overview = element("overview");
    assertThat(overview.keySet())
        .containsExactly(
            "run_id",
            "as_of",
            "scheme",
            "currency",
            "element",
            "total",
            "unassigned",
            "segments",
            "grid");
    assertThat(overview)
        .containsEntry("run_id", runId(1))
        .containsEntry("as_of", "2024-03-11T00:00:00Z")
        .containsEntry("currency", "USD");
    assertThat(list(overview, "segments"))
        .extracting(segment -> segment.get("segment_id"))
        .containsExactly(
            "champions",
            "loyal",
            "active",
            "new",
            "promising",
            "needs_attention",
            "almost_lost",
            "at_risk",
            "previously_loyal",
            "dormant",
            "prospects");
    Map<String, Object> active = list(overview, "segments").get(2);
    assertThat(active.keySet())
        .containsExactly(
            "segment_id",
            "name",
            "name_pl",
            "customers",
            "customer_share",
            "revenue",
            "revenue_share",
            "orders",
            "aov",
            "recency_days_median",
            "recency_days_mean",
            "frequency_median",
            "frequency_mean",
            "monetary_median",
            "monetary_mean",
            "purchase_frequency",
            "revenue_per_customer",
            "clv_historical");
    assertThat(active).containsEntry("name", "Active").containsEntry("name_pl", "Aktywni");
    assertNumbers(
        active, 1, 0.25, 200, 200 / 530.0, 3, 200 / 3.0, 1, 1, 3, 3, 200, 200, 3, 200, 200);
  }

  @Test
  void segmentsAndWhatIsUnassignedSumToTheTotal() throws Exception {
    Map<String, Object> overview = element("overview");
    assertThat(number(map(overview, "total"), "revenue")).isEqualTo(530);
    assertThat(number(map(overview, "total"), "customers")).isEqualTo(4);
    assertThat(number(map(overview, "total"), "orders")).isEqualTo(6);
    assertThat(number(map(overview, "total"), "recency_days_median")).isEqualTo(10);
    assertThat(number(map(overview, "unassigned"), "revenue")).isEqualTo(10);
    assertThat(number(map(overview, "unassigned"), "orders")).isEqualTo(1);
    double segments =
        list(overview, "segments").stream().mapToDouble(one -> number(one, "revenue")).sum();
    assertThat(segments).isEqualTo(520);
  }

  @Test
  void aMetricWithoutAValueIsNull() throws Exception {
    Map<String, Object> champions = list(element("overview"), "segments").getFirst();
    assertThat(champions).containsKey("aov").containsEntry("aov", null);
    assertThat(number(champions, "customers")).isZero();
  }

  @Test
  void theGridHasACellForEveryPairOfScores() throws Exception {
    List<Map<String, Object>> grid = list(element("overview"), "grid");
    assertThat(grid).hasSize(25);
    assertThat(grid)
        .filteredOn(cell -> number(cell, "customers") > 0)
        .extracting(cell -> cell.get("r_score") + "/" + cell.get("fm_score"))
        .containsExactly("4/3", "2/3", "1/1");
  }

  @Test
  void growthFollowsTheMonthsAndTheRuns() throws Exception {
    Map<String, Object> growth = element("growth");
    assertThat(growth.keySet()).endsWith("element", "months", "segments", "runs");
    List<Map<String, Object>> months = list(growth, "months");
    assertThat(months)
        .extracting(month -> month.get("month"))
        .containsExactly("2024-01", "2024-02", "2024-03");
    assertThat(months)
        .extracting(month -> month.get("is_complete"))
        .containsExactly(true, true, false);
    assertThat(map(months.getLast(), "total").keySet())
        .containsExactly("customers", "joined", "left", "net_change", "growth_rate");
    assertThat(list(months.getLast(), "segments")).hasSize(11);
    Map<String, Object> run = list(growth, "runs").getFirst();
    assertThat(run)
        .containsEntry("run_id", runId(1))
        .containsEntry("as_of", "2024-03-11T00:00:00Z")
        .containsEntry("published_at", "2024-04-01T08:00:00Z");
    assertThat(list(run, "segments")).hasSize(11);
    assertThat(list(run, "segments").get(2).toString())
        .isEqualTo("{segment_id=active, customers=1}");
  }

  @Test
  void aLineOfCustomersHoldsOneCustomer() {
    assertThat(bench.text("serving/" + runId(1) + "/rfm/customers/active/monetary.ndjson"))
        .isEqualTo(
            "{\"customer_id\":\"c1\",\"name\":\"Anna"
                + " Żak\",\"country\":\"PL\",\"channel\":null,\"owner\":null,\"categories\":[],"
                + "\"recency_days\":1,\"frequency\":3,\"monetary\":200.0000,\"orders\":3,\"r_score\":4,\"f_score\":4,\"m_score\":2,\"first_purchase_date\":\"2024-01-10\",\"last_purchase_date\":\"2024-03-10\",\"segment_id\":\"active\",\"weight\":1.0}\n");
    assertThat(bench.text("serving/" + runId(1) + "/rfm/customers/prospects/name.ndjson"))
        .contains("\"customer_id\":\"c4\"")
        .contains("\"recency_days\":null");
    assertThat(bench.text("serving/" + runId(1) + "/rfm/customers/champions/name.ndjson"))
        .isEmpty();
  }

  @Test
  void aLineOfTheProfilesHoldsWhatIsKnownOfACustomer() throws Exception {
    List<String> lines = bench.lines("serving/" + runId(1) + "/customers.ndjson");
    assertThat(lines).hasSize(4);
    Map<String, Object> anna = JSON.std.mapFrom(lines.getFirst());
    assertThat(anna.keySet())
        .containsExactly(
            "customer_id",
            "profile",
            "measures",
            "memberships",
            "sources",
            "conditions",
            "features",
            "history");
    assertThat(map(anna, "profile")).containsEntry("name", "Anna Żak").containsEntry("email", null);
    assertThat(map(anna, "measures")).containsEntry("recency_days", 1).containsEntry("tier", 2);
    assertThat(list(anna, "memberships"))
        .extracting(one -> one.get("scheme") + " " + one.get("segment_id"))
        .containsExactly("behaviour buyers", "rfm active", "value tier_2");
    assertThat(list(anna, "sources")).hasSize(1);
    assertThat(map(anna, "history").toString())
        .isEqualTo("{repeats=2, active_days=60, age_days=60}");
    assertThat(JSON.std.mapFrom(lines.getLast()))
        .containsEntry("customer_id", "c4")
        .containsEntry("features", null)
        .containsEntry("history", null);
  }

  @Test
  void theIndexOfTheProfilesSaysWhereTheyAreAndWhatTheyWereCutBy() throws Exception {
    Map<String, Object> index =
        JSON.std.mapFrom(bench.text("serving/" + runId(1) + "/customers.json"));
    int size =
        bench
            .text("serving/" + runId(1) + "/customers.ndjson")
            .getBytes(StandardCharsets.UTF_8)
            .length;
    assertThat(index)
        .containsEntry("ids", List.of("c1"))
        .containsEntry("offsets", List.of(0, size));
    assertThat(list(map(index, "explanation"), "rfm"))
        .extracting(cut -> cut.get("measure") + " " + cut.get("score") + " " + cut.get("low"))
        .contains("frequency 1 1.0", "frequency 4 3.0", "recency_days 1 66.0");
    assertThat(list(map(index, "explanation"), "value").getFirst())
        .containsEntry("tier", 1)
        .containsEntry("basis", "historical");
  }

  private static void assertNumbers(Map<String, Object> segment, double... expected) {
    double[] values =
        segment.values().stream()
            .skip(3)
            .mapToDouble(value -> ((Number) value).doubleValue())
            .toArray();
    assertThat(values).containsExactly(expected, within(1e-9));
  }

  private Map<String, Object> element(String element) throws Exception {
    return JSON.std.mapFrom(
        bench.text("serving/" + runId(1) + "/rfm/elements/" + element + ".json"));
  }

  private static double number(Map<String, Object> from, String key) {
    if (from.get(key) instanceof Number number) {
      return number.doubleValue();
    }
    throw new AssertionError(key + " is no number in " + from);
  }

  @SuppressWarnings("unchecked")
  private static Map<String, Object> map(Map<String, Object> from, String key) {
    if (from.get(key) instanceof Map<?, ?> map) {
      return (Map<String, Object>) map;
    }
    throw new AssertionError(key + " is no object in " + from);
  }

  @SuppressWarnings("unchecked")
  private static List<Map<String, Object>> list(Map<String, Object> from, String key) {
    if (from.get(key) instanceof List<?> list) {
      return (List<Map<String, Object>>) list;
    }
    throw new AssertionError(key + " is no list in " + from);
  }
}
