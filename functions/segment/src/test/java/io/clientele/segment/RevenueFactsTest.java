package io.clientele.segment;

import static io.clientele.segment.Bench.runId;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.jr.ob.JSON;
import io.clientele.domain.entity.Entity;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** A company that has no orders, only a sheet of what each customer brought by month. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RevenueFactsTest {
  private final Bench bench = new Bench();

  @BeforeAll
  void makeARun() throws Exception {
    bench.lake.add(
        "sheet.csv",
        Bench.NOW.minusSeconds(7200),
        Entity.CUSTOMERS,
        "customer_id = 'a'",
        "customer_id = 'b'",
        "customer_id = 'c'");
    bench.lake.add(
        "months.csv",
        Bench.NOW.minusSeconds(3600),
        Entity.CUSTOMER_FACTS,
        fact("a", "2024-01-01", "2024-02-01", "100"),
        fact("a", "2024-02-01", "2024-03-01", "50.5"),
        fact("b", "2024-02-01", "2024-03-01", "10"));
    bench.segmentation().handle(bench.upload("m1"));
  }

  @Test
  void theRevenueIsTheirsByPeriodAndNoPurchaseIsMadeUp() throws Exception {
    Map<String, Object> overview = element("rfm", "overview");
    assertThat(overview).containsEntry("as_of", "2024-03-01T00:00:00Z");
    assertThat(String.valueOf(overview.get("total")))
        .contains("customers=3", "revenue=160.5", "orders=0", "aov=null", "frequency_mean=null");
    assertThat(String.valueOf(element("rfm", "trends").get("months")))
        .contains(
            "segment_id=total, month=2024-01, is_complete=true, revenue=100.0",
            "segment_id=total, month=2024-02, is_complete=true, revenue=60.5");
  }

  @Test
  void theSchemeThatNeedsDatesSaysSoAndTheOneOfValueDoesWithout() throws Exception {
    Map<String, Object> schemes =
        JSON.std.mapFrom(bench.text("serving/" + runId(1) + "/schemes.json"));
    assertThat(String.valueOf(schemes.get("items")))
        .contains(
            "scheme=rfm, quality={status=insufficient_data, reason=only facts tell revenue",
            "scheme=behaviour, quality={status=insufficient_data",
            "scheme=value, quality={status=ok, reason=null, basis=historical}");
    assertThat(segments("value"))
        .anySatisfy(segment -> assertThat(segment).contains("tier_1", "customers=1"));
  }

  @Test
  void whatNeedsThePurchasesThemselvesIsNotFed() throws Exception {
    assertThat(element("rfm", "retention")).containsEntry("status", "not_fed");
    assertThat(element("rfm", "behaviour")).containsEntry("status", "not_fed");
    assertThat(element("rfm", "performance")).doesNotContainKey("status");
  }

  private List<String> segments(String scheme) throws Exception {
    return element(scheme, "overview").get("segments") instanceof List<?> segments
        ? segments.stream().map(String::valueOf).toList()
        : List.of();
  }

  private Map<String, Object> element(String scheme, String element) throws Exception {
    return JSON.std.mapFrom(
        bench.text("serving/%s/%s/elements/%s.json".formatted(runId(1), scheme, element)));
  }

  private static String fact(String customer, String start, String end, String value) {
    return ("customer_id = '%s', measure = 'revenue', period_start = date '%s', period_end = date"
            + " '%s', value = %s")
        .formatted(customer, start, end, value);
  }
}
