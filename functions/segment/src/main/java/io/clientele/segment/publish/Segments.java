package io.clientele.segment.publish;

import io.clientele.domain.rfm.RfmSegment;
import io.clientele.domain.run.SegmentSummary;
import io.clientele.segment.model.ModelledRun;
import io.clientele.segment.model.Table;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The rows of the mart {@code segments} with the names that people see. */
final class Segments {
  static final String SCHEME = "rfm";
  static final String TOTAL = "total";
  static final String UNASSIGNED = "unassigned";
  private static final List<String> KEYS = List.of("scheme", "rank", "segment_id");

  private Segments() {}

  /** Total first, the segments in their order, unassigned last. */
  static List<SegmentSummary> read(ModelledRun modelled) throws SQLException {
    List<SegmentSummary> summaries = new ArrayList<>();
    for (var row : modelled.query("select * from segments order by scheme, rank").rows()) {
      String segmentId = Table.text(row, "segment_id");
      summaries.add(
          new SegmentSummary(
              Table.text(row, "scheme"),
              (int) Table.whole(row, "rank"),
              segmentId,
              name(segmentId),
              namePl(segmentId),
              metrics(row)));
    }
    return summaries;
  }

  static boolean isSegment(SegmentSummary summary) {
    return !summary.segmentId().equals(TOTAL) && !summary.segmentId().equals(UNASSIGNED);
  }

  private static Map<String, @Nullable Number> metrics(Map<String, @Nullable Object> row) {
    Map<String, @Nullable Number> metrics = new LinkedHashMap<>();
    row.forEach(
        (column, value) -> {
          if (!KEYS.contains(column)) {
            metrics.put(column, (Number) value);
          }
        });
    return metrics;
  }

  private static String name(String segmentId) {
    return switch (segmentId) {
      case TOTAL -> "All customers";
      case UNASSIGNED -> "Without a customer";
      default -> RfmSegment.bySegmentId(segmentId).orElseThrow().english();
    };
  }

  private static String namePl(String segmentId) {
    return switch (segmentId) {
      case TOTAL -> "Wszyscy klienci";
      case UNASSIGNED -> "Bez klienta";
      default -> RfmSegment.bySegmentId(segmentId).orElseThrow().polish();
    };
  }
}
