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
 * The element {@code growth}: size of the segments by month and by run, oldest first; what the runs
 * before had is only known of all customers, and null in a slice.
 */
final class Growth {
  private Growth() {}

  static Map<String, @Nullable Object> body(
      Heading heading,
      ModelledRun modelled,
      List<SegmentSummary> summaries,
      List<RunSizes> published)
      throws SQLException {
    Map<String, @Nullable Object> body = heading.body("growth");
    body.put("months", months(heading, modelled));
    body.put(
        "segments", summaries.stream().filter(Segments::isSegment).map(Segments::names).toList());
    body.put(
        "runs",
        heading.isOfAllCustomers() ? published.stream().map(RunSizes::body).toList() : null);
    return body;
  }

  private static List<Map<String, @Nullable Object>> months(Heading heading, ModelledRun modelled)
      throws SQLException {
    Map<String, Map<String, @Nullable Object>> months = new LinkedHashMap<>();
    Table rows = new Table(heading.rows(modelled, "segment_months"));
    for (var row : rows.rows()) {
      String month = Table.text(row, "month");
      Map<String, @Nullable Object> body =
          months.computeIfAbsent(month, first -> month(first, row));
      Map<String, @Nullable Object> flow = flow(row);
      if (Table.text(row, "segment_id").equals(Segments.TOTAL)) {
        flow.remove("segment_id");
        body.put("total", flow);
      } else if (body.get("segments") instanceof Flows flows) {
        flows.add(flow);
      }
    }
    return List.copyOf(months.values());
  }

  private static final class Flows extends ArrayList<Map<String, @Nullable Object>> {
    private static final long serialVersionUID = 1L;
  }

  private static Map<String, @Nullable Object> month(
      String month, Map<String, @Nullable Object> row) {
    Map<String, @Nullable Object> body = new LinkedHashMap<>();
    body.put("month", month);
    body.put("is_complete", row.get("is_complete"));
    body.put("basis", row.get("basis"));
    body.put("total", null);
    body.put("segments", new Flows());
    return body;
  }

  private static Map<String, @Nullable Object> flow(Map<String, @Nullable Object> row) {
    Map<String, @Nullable Object> flow = new LinkedHashMap<>();
    for (String column :
        List.of("segment_id", "customers", "joined", "left", "net_change", "growth_rate")) {
      flow.put(column, row.get(column));
    }
    return flow;
  }
}
