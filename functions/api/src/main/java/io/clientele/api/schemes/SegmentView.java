package io.clientele.api.schemes;

import io.clientele.api.runs.PublishedRun;
import io.clientele.domain.rfm.RfmSegment;
import io.clientele.domain.run.SegmentSummary;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One segment: all its metrics, what it means, and the metrics of all customers beside it. */
final class SegmentView {
  private SegmentView() {}

  static Map<String, @Nullable Object> of(
      PublishedRun run, SegmentSummary segment, List<SegmentSummary> rows) {
    Map<String, @Nullable Object> body = new LinkedHashMap<>();
    body.put("run_id", run.runId());
    body.put("as_of", run.asOf().toString());
    body.put("scheme", segment.scheme());
    body.put("currency", run.currency());
    body.putAll(SegmentFields.of(segment));
    body.put("description", segment.description());
    body.put("description_pl", segment.descriptionPl());
    if (segment.scheme().equals(Scheme.RFM.id())) {
      RfmSegment.bySegmentId(segment.segmentId()).ifPresent(rfm -> body.put("cells", cells(rfm)));
    }
    body.put("total", SegmentFields.metrics(rows, SegmentRows.TOTAL));
    return body;
  }

  private static List<Map<String, Integer>> cells(RfmSegment segment) {
    return segment.cells().stream()
        .map(cell -> Map.of("r_score", cell.rScore(), "fm_score", cell.fmScore()))
        .toList();
  }
}
