package io.clientele.api.schemes;

import io.clientele.domain.run.SegmentSummary;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A segment as fields of JSON: who it is, then every metric by its id. */
final class SegmentFields {
  private SegmentFields() {}

  static Map<String, @Nullable Object> of(SegmentSummary segment) {
    Map<String, @Nullable Object> fields = new LinkedHashMap<>(SegmentNames.fields(segment));
    fields.putAll(Figures.of(segment.metrics()));
    return fields;
  }

  /** The metrics of one of the rows; none where the run has no such row. */
  static Map<String, @Nullable Object> metrics(List<SegmentSummary> rows, String segmentId) {
    return rows.stream()
        .filter(row -> row.segmentId().equals(segmentId))
        .findFirst()
        .map(row -> Figures.of(row.metrics()))
        .orElse(Map.of());
  }
}
