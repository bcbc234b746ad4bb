package io.clientele.segment.publish;

import io.clientele.segment.model.ModelledRun;
import io.clientele.segment.model.Table;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
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
    SortedMap<Side, Long> from = new TreeMap<>();
    SortedMap<Side, Long> to = new TreeMap<>();
    @Nullable Object fromRun = null;
    for (var row : modelled.martRows("migrations", heading.scheme())) {
      fromRun = row.get("from_run_id");
      long customers = Table.whole(row, "customers");
      from.merge(side(row, "from"), customers, Long::sum);
      to.merge(side(row, "to"), customers, Long::sum);
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

  /**
   * Where customers were or are.
   *
   * @param state {@code segment}, or {@code new}, {@code lost} or {@code erased} outside of any
   */
  private record Side(String state, String segmentId) implements Comparable<Side> {
    @Override
    public int compareTo(Side other) {
      return Comparator.comparing(Side::state).thenComparing(Side::segmentId).compare(this, other);
    }
  }

  private static Side side(Map<String, @Nullable Object> row, String end) {
    return new Side(Table.text(row, end + "_state"), Table.text(row, end + "_segment_id"));
  }

  private static List<Map<String, @Nullable Object>> sizes(SortedMap<Side, Long> segments) {
    List<Map<String, @Nullable Object>> sizes = new ArrayList<>();
    segments.forEach(
        (side, customers) -> {
          Map<String, @Nullable Object> size = new LinkedHashMap<>();
          size.put("state", side.state());
          size.put("segment_id", side.segmentId());
          size.put("customers", customers);
          sizes.add(size);
        });
    return sizes;
  }
}
