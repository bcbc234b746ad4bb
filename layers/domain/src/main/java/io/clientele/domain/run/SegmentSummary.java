package io.clientele.domain.run;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One segment of a published run with its metrics by id.
 *
 * @param rank its place in the scheme's order, 1 first
 * @param description who its customers are, in English; null where nothing is said
 * @param descriptionPl the same in Polish
 * @param metrics a metric without a value is null
 */
public record SegmentSummary(
    String scheme,
    int rank,
    String segmentId,
    String name,
    String namePl,
    @Nullable String description,
    @Nullable String descriptionPl,
    Map<String, @Nullable Number> metrics) {
  /** The same segment, with other figures. */
  public SegmentSummary withMetrics(Map<String, @Nullable Number> figures) {
    return new SegmentSummary(
        scheme, rank, segmentId, name, namePl, description, descriptionPl, figures);
  }
}
