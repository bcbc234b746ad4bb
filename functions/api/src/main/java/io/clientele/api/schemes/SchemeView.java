package io.clientele.api.schemes;

import io.micronaut.serde.annotation.Serdeable;
import io.micronaut.serde.config.naming.SnakeCaseStrategy;
import java.util.List;

/**
 * A scheme and its segments in a run.
 *
 * @param status {@code ready}, or {@code not_fed} when the run had no data for it
 */
@Serdeable.Serializable(naming = SnakeCaseStrategy.class)
record SchemeView(
    String id, String name, String namePl, String status, List<SegmentNameView> segments) {
  static SchemeView of(Scheme scheme, List<SegmentNameView> segments) {
    return new SchemeView(
        scheme.id(),
        scheme.english(),
        scheme.polish(),
        segments.isEmpty() ? "not_fed" : "ready",
        segments);
  }
}
