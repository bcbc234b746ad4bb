package io.clientele.api.schemes;

import io.clientele.api.runs.PublishedRun;
import io.clientele.domain.run.SegmentSummary;
import io.micronaut.serde.annotation.Serdeable;
import io.micronaut.serde.config.naming.SnakeCaseStrategy;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The segments of a scheme with all their metrics.
 *
 * @param items one map a segment: segment_id, name, name_pl, rank, then the metrics by id
 * @param total the metrics over all customers; segments + unassigned = total
 * @param unassigned the metrics of orders without a customer
 * @param currency of all money, null where the run was fed no money
 */
@Serdeable.Serializable(naming = SnakeCaseStrategy.class)
record SegmentsView(
    String runId,
    Instant asOf,
    String scheme,
    @Nullable String currency,
    List<Map<String, @Nullable Object>> items,
    Map<String, @Nullable Object> total,
    Map<String, @Nullable Object> unassigned) {

  static SegmentsView of(
      PublishedRun run, Scheme scheme, @Nullable String currency, List<SegmentSummary> rows) {
    return new SegmentsView(
        run.runId(),
        run.asOf(),
        scheme.id(),
        currency,
        rows.stream().filter(SegmentRows::isSegment).map(SegmentsView::item).toList(),
        figures(rows, SegmentRows.TOTAL),
        figures(rows, SegmentRows.UNASSIGNED));
  }

  private static Map<String, @Nullable Object> item(SegmentSummary segment) {
    Map<String, @Nullable Object> item = new LinkedHashMap<>();
    item.put("segment_id", segment.segmentId());
    item.put("name", segment.name());
    item.put("name_pl", segment.namePl());
    item.put("rank", segment.rank());
    item.putAll(Figures.of(segment.metrics()));
    return item;
  }

  private static Map<String, @Nullable Object> figures(
      List<SegmentSummary> rows, String segmentId) {
    return rows.stream()
        .filter(row -> row.segmentId().equals(segmentId))
        .findFirst()
        .map(row -> Figures.of(row.metrics()))
        .orElse(Map.of());
  }
}
