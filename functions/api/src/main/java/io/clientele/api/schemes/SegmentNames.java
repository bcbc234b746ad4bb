package io.clientele.api.schemes;

import io.clientele.domain.run.SegmentSummary;
import java.util.LinkedHashMap;
import java.util.Map;

/** A segment without its metrics. */
final class SegmentNames {
  private SegmentNames() {}

  /** With its rank, its place in the scheme's order, 1 first. */
  static Map<String, Object> fields(SegmentSummary segment) {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("segment_id", segment.segmentId());
    fields.put("name", segment.name());
    fields.put("name_pl", segment.namePl());
    fields.put("rank", segment.rank());
    return fields;
  }
}
