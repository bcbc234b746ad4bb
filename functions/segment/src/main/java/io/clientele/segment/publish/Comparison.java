package io.clientele.segment.publish;

import io.clientele.domain.metric.Metric;
import io.clientele.domain.metric.MetricRegistry;
import io.clientele.domain.run.SegmentSummary;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The element {@code comparison}: every metric of every segment against that of all customers, with
 * the 95 % interval of rates (Wilson 1927), of means over customers (Student's t) and of what a
 * mart gives bounds for. A share of money has none: its n counts orders, which are not what it is a
 * share of.
 */
final class Comparison {
  private static final double NORMAL_975 = 1.959963984540054;

  /** Shares of the cases that their n counts. */
  private static final Set<String> SHARES_OF_CASES =
      Set.of(
          "conversion_rate",
          "win_rate",
          "retention_rate",
          "churn_rate",
          "repeat_rate",
          "churned_share",
          "open_rate",
          "click_rate",
          "click_to_open_rate",
          "unsubscribe_rate",
          "csat",
          "response_rate",
          "sentiment_positive_share",
          "sentiment_negative_share");

  private Comparison() {}

  static Map<String, @Nullable Object> body(
      Heading heading, List<SegmentSummary> summaries, SegmentFigures figures) {
    Map<String, @Nullable Object> body = heading.body("comparison");
    Map<String, @Nullable Number> total = figures.of(Segments.TOTAL);
    body.put("total", metrics(total, null));
    List<Map<String, @Nullable Object>> segments = new ArrayList<>();
    for (SegmentSummary summary : summaries) {
      if (Segments.isSegment(summary)) {
        Map<String, @Nullable Object> segment = Segments.names(summary);
        segment.put("metrics", metrics(figures.of(summary.segmentId()), total));
        segments.add(segment);
      }
    }
    body.put("segments", segments);
    return body;
  }

  private static Map<String, @Nullable Object> metrics(
      Map<String, @Nullable Number> figures, @Nullable Map<String, @Nullable Number> total) {
    Map<String, @Nullable Object> metrics = new LinkedHashMap<>();
    for (Metric metric : MetricRegistry.metrics()) {
      if (figures.containsKey(metric.id())) {
        metrics.put(metric.id(), metric(metric, figures, total));
      }
    }
    return metrics;
  }

  private static Map<String, @Nullable Object> metric(
      Metric metric,
      Map<String, @Nullable Number> figures,
      @Nullable Map<String, @Nullable Number> total) {
    Number value = figures.get(metric.id());
    Number n = figures.get(metric.id() + "_n");
    Map<String, @Nullable Object> body = new LinkedHashMap<>();
    body.put("value", value);
    body.put("n", n);
    body.put("low", figures.get(metric.id() + "_low"));
    body.put("high", figures.get(metric.id() + "_high"));
    if (value != null && n != null && SHARES_OF_CASES.contains(metric.id())) {
      body.put("low", wilson(value.doubleValue(), n.doubleValue(), -1));
      body.put("high", wilson(value.doubleValue(), n.doubleValue(), 1));
    }
    if (total != null) {
      Number whole = total.get(metric.id());
      body.put("difference", difference(value, whole));
      body.put("ratio", ratio(value, whole));
    }
    return body;
  }

  private static @Nullable Double difference(@Nullable Number value, @Nullable Number whole) {
    return value == null || whole == null ? null : value.doubleValue() - whole.doubleValue();
  }

  private static @Nullable Double ratio(@Nullable Number value, @Nullable Number whole) {
    return value == null || whole == null || whole.doubleValue() == 0
        ? null
        : value.doubleValue() / whole.doubleValue();
  }

  private static @Nullable Double wilson(double share, double n, int side) {
    if (n <= 0) {
      return null;
    }
    double square = NORMAL_975 * NORMAL_975;
    double middle = share + square / (2 * n);
    double width = NORMAL_975 * Math.sqrt(share * (1 - share) / n + square / (4 * n * n));
    return (middle + side * width) / (1 + square / n);
  }
}
