package io.clientele.segment.publish;

import io.clientele.segment.model.ModelledRun;
import io.clientele.segment.model.Table;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** How many customers went from one segment to another since the run before. */
final class Migration {
  private Migration() {}

  /** Without a run before, {@code from_run} is null and there are no cells. */
  static Map<String, @Nullable Object> body(Heading heading, ModelledRun modelled)
      throws SQLException {
    List<Map<String, @Nullable Object>> cells = new ArrayList<>();
    SortedMap<String, Long> from = new TreeMap<>();
    SortedMap<String, Long> to = new TreeMap<>();
    @Nullable Object fromRun = null;
    for (var row : modelled.martRows("migrations", heading.scheme())) {
      fromRun = row.get("from_run_id");
      long customers = Table.whole(row, "customers");
      from.merge(Table.text(row, "from_segment_id"), customers, Long::sum);
      to.merge(Table.text(row, "to_segment_id"), customers, Long::sum);
      Map<String, @Nullable Object> cell = new LinkedHashMap<>(row);
      cell.remove("scheme");
      cell.remove("from_run_id");
      cells.add(cell);
    }
    Map<String, @Nullable Object> body = new LinkedHashMap<>();
    body.put("run_id", heading.runId());
    body.put("as_of", heading.asOf().toString());
    body.put("scheme", heading.scheme());
    body.put("from_run", fromRun);
    body.put("to_run", heading.runId());
    body.put("from", sizes(from));
    body.put("to", sizes(to));
    body.put("cells", cells);
    return body;
  }

  private static List<Map<String, @Nullable Object>> sizes(SortedMap<String, Long> segments) {
    List<Map<String, @Nullable Object>> sizes = new ArrayList<>();
    segments.forEach(
        (segmentId, customers) -> {
          Map<String, @Nullable Object> size = new LinkedHashMap<>();
          size.put("segment_id", segmentId);
          size.put("customers", customers);
          sizes.add(size);
        });
    return sizes;
  }
}
