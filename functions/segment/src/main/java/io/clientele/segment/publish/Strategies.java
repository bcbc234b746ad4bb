package io.clientele.segment.publish;

import io.clientele.domain.run.SegmentSummary;
import io.clientele.segment.strategies.Playbook;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The element {@code strategies}: what the playbook proposes for each segment. */
final class Strategies {
  private Strategies() {}

  /**
   * The plays of each segment in the order of the playbook. What a purchase is worth where a
   * segment never bought is taken from all customers.
   */
  static Map<String, @Nullable Object> body(
      Heading heading, List<SegmentSummary> summaries, SegmentFigures figures, Playbook playbook) {
    Map<String, @Nullable Object> body = heading.body("strategies");
    Map<String, @Nullable Number> total = figures.of(Segments.TOTAL);
    List<Map<String, @Nullable Object>> segments = new ArrayList<>();
    for (SegmentSummary summary : summaries) {
      if (Segments.isSegment(summary)) {
        Map<String, @Nullable Object> segment = Segments.names(summary);
        Map<String, @Nullable Number> known = new LinkedHashMap<>(figures.of(summary.segmentId()));
        known.computeIfAbsent("aov", metric -> total.get(metric));
        segment.put("plays", playbook.proposals(known, total, heading.asOf()));
        segments.add(segment);
      }
    }
    body.put("segments", segments);
    return body;
  }
}
