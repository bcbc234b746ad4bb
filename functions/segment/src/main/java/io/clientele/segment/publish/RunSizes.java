package io.clientele.segment.publish;

import io.clientele.domain.run.SegmentSummary;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** How large the segments of one run were. */
record RunSizes(String runId, Instant asOf, Instant publishedAt, List<SegmentSummary> summaries) {
  /** The same of one scheme alone. */
  RunSizes of(String scheme) {
    return new RunSizes(
        runId,
        asOf,
        publishedAt,
        summaries.stream().filter(summary -> summary.scheme().equals(scheme)).toList());
  }

  Map<String, @Nullable Object> body() {
    Map<String, @Nullable Object> body = new LinkedHashMap<>();
    body.put("run_id", runId);
    body.put("as_of", asOf.toString());
    body.put("published_at", publishedAt.toString());
    body.put(
        "segments", summaries.stream().filter(Segments::isSegment).map(RunSizes::size).toList());
    return body;
  }

  private static Map<String, @Nullable Object> size(SegmentSummary summary) {
    Map<String, @Nullable Object> size = new LinkedHashMap<>();
    size.put("segment_id", summary.segmentId());
    size.put("customers", summary.metrics().get("customers"));
    return size;
  }
}
