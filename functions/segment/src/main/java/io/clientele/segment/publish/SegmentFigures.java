package io.clientele.segment.publish;

import static java.util.Map.entry;

import io.clientele.domain.metric.MetricRegistry;
import io.clientele.domain.run.SegmentSummary;
import io.clientele.segment.model.ModelledRun;
import io.clientele.segment.model.Table;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Every metric of every segment of a scheme over the whole time, from all elements, and with it the
 * numbers that rates are taken of: {@code <metric>_n}, and bounds where a mart gives them.
 */
final class SegmentFigures {
  /** The metrics that are means, by what {@code segment_means} calls what they are the mean of. */
  private static final Map<String, List<String>> MEANS =
      Map.ofEntries(
          entry("recency_days", List.of("recency_days_mean")),
          entry("frequency", List.of("frequency_mean")),
          entry("monetary", List.of("monetary_mean", "clv_historical")),
          entry("clv_predicted", List.of("clv_predicted")),
          entry("p_alive", List.of("p_alive")),
          entry("orders", List.of("purchase_frequency")),
          entry("revenue", List.of("revenue_per_customer")),
          entry("order_value", List.of("aov")),
          entry("visits", List.of("visits_per_customer")),
          entry("social_interactions", List.of("social_interactions_per_customer")),
          entry("products", List.of("products_per_customer")),
          entry("cost_to_serve", List.of("cost_to_serve")),
          entry("nps", List.of("nps")),
          entry("rating", List.of("rating_mean")),
          entry("sentiment", List.of("sentiment_mean")));

  /** What {@link #addMean} takes. */
  static final String MEANS_MART = "segment_means";

  private final Map<String, Map<String, @Nullable Number>> bySegment = new LinkedHashMap<>();

  static SegmentFigures of(Heading heading, List<SegmentSummary> summaries, ModelledRun modelled)
      throws SQLException {
    SegmentFigures figures = new SegmentFigures();
    for (SegmentSummary summary : summaries) {
      figures.of(summary.segmentId()).putAll(summary.metrics());
    }
    for (ElementDocument document : Elements.documents()) {
      for (var row : heading.rows(modelled, "segment_" + document.element())) {
        figures.add(row);
      }
    }
    for (var row : heading.rows(modelled, MEANS_MART)) {
      figures.addMean(row);
    }
    return figures;
  }

  /** By id; empty for a segment that there is not. */
  Map<String, @Nullable Number> of(String segmentId) {
    return bySegment.computeIfAbsent(segmentId, id -> new LinkedHashMap<>());
  }

  private void add(Map<String, @Nullable Object> row) {
    if (!ElementDocument.ALL.equals(row.get("month"))) {
      return;
    }
    Map<String, @Nullable Number> figures = of(Table.text(row, "segment_id"));
    row.forEach(
        (column, value) -> {
          if (MetricRegistry.metric(column.replaceFirst("_(n|low|high)$", "")).isPresent()) {
            figures.putIfAbsent(column, (Number) value);
          }
        });
  }

  /**
   * Adds the customers that a mean is of and its 95 % interval, which a single customer has not.
   */
  void addMean(Map<String, @Nullable Object> row) {
    Map<String, @Nullable Number> figures = of(Table.text(row, "segment_id"));
    Number n = (Number) row.get("n");
    Number deviation = (Number) row.get("deviation");
    for (String metric : MEANS.getOrDefault(Table.text(row, "measure"), List.of())) {
      Number mean = figures.get(metric);
      figures.putIfAbsent(metric + "_n", n);
      if (mean != null && n != null && deviation != null) {
        double width = MeanInterval.halfWidth(deviation.doubleValue(), n.longValue());
        MetricRange range = MetricRange.of(metric);
        figures.put(metric + "_low", range.within(mean.doubleValue() - width));
        figures.put(metric + "_high", range.within(mean.doubleValue() + width));
      }
    }
  }
}
