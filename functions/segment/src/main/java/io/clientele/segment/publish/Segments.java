package io.clientele.segment.publish;

import io.clientele.domain.run.SegmentSummary;
import io.clientele.segment.model.ModelledRun;
import io.clientele.segment.model.Table;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The rows of the mart {@code segments}, with what {@code segment_performance} has beside it and
 * the names that people see.
 */
final class Segments {
  static final String TOTAL = "total";
  static final String UNASSIGNED = "unassigned";
  static final List<String> KEYS =
      List.of("scheme", "rank", "segment_id", "name", "name_pl", "description", "description_pl");
  private static final String ROWS =
      """
      select s.*, p.conversion_rate, p.clv_predicted, n.name, n.name_pl, n.description, n.description_pl
      from segments s
      left join segment_performance p
        on p.scheme = s.scheme and p.segment_id = s.segment_id and p.month = 'all'
      left join scheme_segments n on n.scheme = s.scheme and n.segment_id = s.segment_id
      order by s.scheme, s.rank
      """;

  private Segments() {}

  /** By scheme: total first, the segments in their order, unassigned last. */
  static Map<String, List<SegmentSummary>> read(ModelledRun modelled) throws SQLException {
    Map<String, List<SegmentSummary>> schemes = new LinkedHashMap<>();
    for (var row : modelled.query(ROWS).rows()) {
      String scheme = Table.text(row, "scheme");
      schemes.computeIfAbsent(scheme, first -> new ArrayList<>()).add(summary(scheme, row));
    }
    return schemes;
  }

  static boolean isSegment(SegmentSummary summary) {
    return !summary.segmentId().equals(TOTAL) && !summary.segmentId().equals(UNASSIGNED);
  }

  /** Who a segment is. */
  static Map<String, @Nullable Object> names(SegmentSummary summary) {
    Map<String, @Nullable Object> names = new LinkedHashMap<>();
    names.put("segment_id", summary.segmentId());
    names.put("name", summary.name());
    names.put("name_pl", summary.namePl());
    return names;
  }

  private static SegmentSummary summary(String scheme, Map<String, @Nullable Object> row) {
    String segmentId = Table.text(row, "segment_id");
    int rank = (int) Table.whole(row, "rank");
    Map<String, @Nullable Number> metrics = metrics(row);
    return switch (segmentId) {
      case TOTAL ->
          new SegmentSummary(
              scheme, rank, segmentId, "All customers", "Wszyscy klienci", null, null, metrics);
      case UNASSIGNED ->
          new SegmentSummary(
              scheme, rank, segmentId, "Without a customer", "Bez klienta", null, null, metrics);
      default ->
          new SegmentSummary(
              scheme,
              rank,
              segmentId,
              Table.text(row, "name"),
              Table.text(row, "name_pl"),
              (String) row.get("description"),
              (String) row.get("description_pl"),
              metrics);
    };
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
}
