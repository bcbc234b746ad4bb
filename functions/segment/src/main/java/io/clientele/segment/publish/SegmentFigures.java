package io.clientele.segment.publish;

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
  private final Map<String, Map<String, @Nullable Number>> bySegment = new LinkedHashMap<>();

  static SegmentFigures of(String scheme, List<SegmentSummary> summaries, ModelledRun modelled)
      throws SQLException {
    SegmentFigures figures = new SegmentFigures();
    for (SegmentSummary summary : summaries) {
      figures.of(summary.segmentId()).putAll(summary.metrics());
    }
    for (ElementDocument document : Elements.documents()) {
      for (var row : modelled.martRows("segment_" + document.element(), scheme)) {
        figures.add(row);
      }
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
}
