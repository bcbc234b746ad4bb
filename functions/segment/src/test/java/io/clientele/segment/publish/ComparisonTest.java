package io.clientele.segment.publish;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.domain.run.SegmentSummary;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ComparisonTest {
  private static final Heading HEADING =
      new Heading("r1", Instant.parse("2024-03-11T00:00:00Z"), "rfm", "USD", null);
  private static final List<SegmentSummary> LOYAL =
      List.of(new SegmentSummary("rfm", 1, "loyal", "Loyal", "Lojalni", null, null, Map.of()));

  private final SegmentFigures figures = new SegmentFigures();

  @Test
  void aShareOfCasesHasItsInterval() {
    // R: prop.test(30, 100, correct = FALSE) gives 0.2189489 to 0.3958485.
    put("loyal", "win_rate", 0.3);
    put("loyal", "win_rate_n", 100L);
    put("total", "win_rate", 0.2);
    assertThat(compared())
        .contains("win_rate={value=0.3, n=100, low=0.2189", "high=0.3958", "ratio=1.49999");
  }

  @Test
  void aShareOfMoneyHasNone() {
    put("loyal", "discount_share", 0.3);
    put("loyal", "discount_share_n", 100L);
    assertThat(compared())
        .contains(
            "discount_share={value=0.3, n=100, low=null, high=null, difference=null, ratio=null}");
  }

  @Test
  void aMeanOverCustomersHasTheIntervalOfStudent() {
    // R: t.test(c(1, 2, 3)) gives -0.484138 to 4.484138.
    put("loyal", "monetary_mean", 2.0);
    figures.addMean(deviation("monetary", 3, 1.0));
    assertThat(compared())
        .contains("monetary_mean={value=2.0, n=3, low=-0.4841377", "high=4.484137");
  }

  @Test
  void anIntervalEndsWhereItsMetricDoes() {
    put("loyal", "p_alive", 0.9);
    figures.addMean(deviation("p_alive", 3, 0.1));
    put("loyal", "frequency_mean", 2.0);
    figures.addMean(deviation("frequency", 3, 1.0));
    assertThat(compared())
        .contains("p_alive={value=0.9, n=3, low=0.65158", "high=1.0")
        .contains("frequency_mean={value=2.0, n=3, low=1.0, high=4.484137");
  }

  @Test
  void theMeanOfOneCustomerHasNone() {
    put("loyal", "monetary_mean", 7.0);
    figures.addMean(deviation("monetary", 1, null));
    assertThat(compared()).contains("monetary_mean={value=7.0, n=1, low=null, high=null");
  }

  private static Map<String, @Nullable Object> deviation(
      String measure, long n, @Nullable Double deviation) {
    Map<String, @Nullable Object> row = new HashMap<>();
    row.put("segment_id", "loyal");
    row.put("measure", measure);
    row.put("n", n);
    row.put("deviation", deviation);
    return row;
  }

  private void put(String segmentId, String figure, Number value) {
    figures.of(segmentId).put(figure, value);
  }

  private String compared() {
    return String.valueOf(Comparison.body(HEADING, LOYAL, figures).get("segments"));
  }
}
