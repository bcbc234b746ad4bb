package io.clientele.api.schemes;

import io.clientele.domain.run.SegmentSummary;
import io.micronaut.serde.annotation.Serdeable;
import io.micronaut.serde.config.naming.SnakeCaseStrategy;

/**
 * A segment without its metrics.
 *
 * @param rank its place in the scheme's order, 1 first
 */
@Serdeable.Serializable(naming = SnakeCaseStrategy.class)
record SegmentNameView(String segmentId, String name, String namePl, int rank) {
  static SegmentNameView of(SegmentSummary segment) {
    return new SegmentNameView(
        segment.segmentId(), segment.name(), segment.namePl(), segment.rank());
  }
}
