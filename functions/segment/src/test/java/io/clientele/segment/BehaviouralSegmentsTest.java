package io.clientele.segment;

import static io.clientele.segment.Bench.runId;
import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.domain.entity.Entity;
import io.clientele.domain.run.RunStatus;
import io.clientele.domain.run.SegmentSummary;
import io.clientele.segment.behaviour.AdjustedRand;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The scheme {@code behaviour} on a company whose customers are of three kinds. */
class BehaviouralSegmentsTest {
  private final Bench bench = new Bench();
  private final List<String> orders = new ArrayList<>();
  private final List<String> lines = new ArrayList<>();

  @Test
  void plantedKindsAreFoundAndStayTheSameInTheNextRun() throws Exception {
    for (int customer = 0; customer < 40; customer++) {
      for (int week = 0; week < 10; week++) {
        buy("a" + customer, week * 7 + customer % 7, 18 + customer % 5, 0, "Coffee");
      }
      buy("b" + customer, 20 + customer % 9, 2000 + customer * 10, 500, "Tools");
      buy("b" + customer, 70 + customer % 9, 2500 + customer * 5, 600, "Tools");
      buy("c" + customer, 3 + customer % 20, 60 + customer % 7, 0, "Toys");
    }
    feed();
    bench.segmentation().handle(bench.upload("m1"));
    assertThat(bench.run(runId(1)).status()).isEqualTo(RunStatus.PUBLISHED);
    List<String> found = segments(runId(1));
    assertThat(recovered(found)).isGreaterThanOrEqualTo(0.9);
    assertThat(found).contains("prospects");
    bench.lake.add("more.csv", Bench.NOW, Entity.CUSTOMERS, "customer_id = 'z'");
    bench.segmentation().handle(bench.upload("m2"));
    assertThat(segments(runId(2))).isEqualTo(found);
    assertThat(bench.text("models/behaviour/" + runId(2) + ".json"))
        .isEqualTo(bench.text("models/behaviour/" + runId(1) + ".json"));
  }

  @Test
  void fewBuyersAreOneSegmentAndOthersAreProspects() throws Exception {
    bench.feedCompany();
    bench.segmentation().handle(bench.upload("m1"));
    assertThat(bench.run(runId(1)).status()).isEqualTo(RunStatus.PUBLISHED);
    assertThat(bench.runs.segments(runId(1), "behaviour"))
        .extracting(SegmentSummary::segmentId)
        .containsExactly("total", "buyers", "prospects", "unassigned");
  }

  private double recovered(List<String> segments) {
    List<Integer> truth = new ArrayList<>();
    List<Integer> labels = new ArrayList<>();
    for (String segment : segments) {
      for (String line :
          bench.lines(
              "serving/%s/behaviour/customers/%s/monetary.ndjson".formatted(runId(1), segment))) {
        truth.add("abcdefghijklmnopqrstuvwxyz".indexOf(line.split("\"", -1)[3].charAt(0)));
        labels.add(segments.indexOf(segment));
      }
    }
    assertThat(truth).hasSize(121);
    return AdjustedRand.of(
        truth.stream().mapToInt(Integer::intValue).toArray(),
        labels.stream().mapToInt(Integer::intValue).toArray());
  }

  private List<String> segments(String runId) {
    return bench.runs.segments(runId, "behaviour").stream()
        .map(SegmentSummary::segmentId)
        .filter(id -> !id.equals("total") && !id.equals("unassigned"))
        .toList();
  }

  private void buy(String customer, int day, int amount, int discount, String category) {
    String order = "o" + orders.size();
    orders.add(
        ("order_id = '%s', customer_id = '%s', ordered_at = timestamp '2024-01-01 12:00:00' +"
                + " interval %d day, status = 'completed', currency = 'USD', net_amount = %d,"
                + " discount_amount = %d")
            .formatted(order, customer, day, amount, discount));
    lines.add(
        "order_id = '%s', line_no = 1, category = '%s', net_amount = %d"
            .formatted(order, category, amount));
  }

  private void feed() throws Exception {
    bench.lake.add("c.csv", Bench.NOW.minusSeconds(9000), Entity.CUSTOMERS, "customer_id = 'p'");
    bench.lake.add(
        "orders.csv", Bench.NOW.minusSeconds(3600), Entity.ORDERS, orders.toArray(new String[0]));
    bench.lake.add(
        "lines.csv",
        Bench.NOW.minusSeconds(3600),
        Entity.ORDER_LINES,
        lines.toArray(new String[0]));
  }
}
