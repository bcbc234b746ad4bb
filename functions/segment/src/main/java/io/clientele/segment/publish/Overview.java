package io.clientele.segment.publish;

import io.clientele.domain.run.SegmentSummary;
import io.clientele.segment.model.ModelledRun;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The element {@code overview}: all segments side by side, and how customers spread over them. */
final class Overview {
  private static final String WITH_GRID = "rfm";
  private static final List<String> METRICS =
      List.of(
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

  private Overview() {}

  static Map<String, @Nullable Object> body(
      Heading heading, ModelledRun modelled, List<SegmentSummary> summaries) throws SQLException {
    Map<String, @Nullable Object> body = heading.body("overview");
    body.put("total", metrics(summary(summaries, Segments.TOTAL), METRICS));
    body.put(
        "unassigned",
        metrics(summary(summaries, Segments.UNASSIGNED), List.of("orders", "revenue")));
    body.put(
        "segments", summaries.stream().filter(Segments::isSegment).map(Overview::segment).toList());
    if (heading.scheme().equals(WITH_GRID)) {
      body.put("grid", grid(heading, modelled));
    }
    return body;
  }

  /** The best scores first. */
  private static List<Map<String, @Nullable Object>> grid(Heading heading, ModelledRun modelled)
      throws SQLException {
    List<Map<String, @Nullable Object>> cells = new ArrayList<>();
    for (var row : heading.rows(modelled, "segment_grid").reversed()) {
      Map<String, @Nullable Object> cell = new LinkedHashMap<>(row);
      cell.remove("scheme");
      cells.add(cell);
    }
    return cells;
  }

  private static Map<String, @Nullable Object> segment(SegmentSummary summary) {
    Map<String, @Nullable Object> segment = Segments.names(summary);
    segment.putAll(metrics(summary, METRICS));
    return segment;
  }

  private static Map<String, @Nullable Number> metrics(SegmentSummary summary, List<String> ids) {
    Map<String, @Nullable Number> metrics = new LinkedHashMap<>();
    for (String id : ids) {
      if (!summary.metrics().containsKey(id)) {
        throw new IllegalStateException("the mart segments has no " + id);
      }
      metrics.put(id, summary.metrics().get(id));
    }
    return metrics;
  }

  private static SegmentSummary summary(List<SegmentSummary> summaries, String segmentId) {
    return summaries.stream()
        .filter(summary -> summary.segmentId().equals(segmentId))
        .findFirst()
        .orElseThrow();
  }
}
