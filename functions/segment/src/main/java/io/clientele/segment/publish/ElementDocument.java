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
 * An element as the marts have it: {@code segment_<element>} gives what is true of each segment and
 * month, further marts give its parts.
 *
 * @param needs the entities it can be fed from; any of them will do
 * @param parts mart by the name of the field that holds its rows, which is null in a slice where
 *     they are only of all customers
 */
record ElementDocument(String element, List<String> needs, Map<String, String> parts) {
  static final String ALL = "all";

  static ElementDocument of(String element, List<String> needs, String... parts) {
    return new ElementDocument(element, needs, fields(parts));
  }

  Map<String, @Nullable Object> body(
      Heading heading, ModelledRun modelled, List<SegmentSummary> summaries) throws SQLException {
    Map<String, @Nullable Object> body = heading.body(element);
    main(heading, modelled, summaries, body);
    for (var part : parts.entrySet()) {
      boolean isUnknown = !heading.isOfAllCustomers() && Elements.isOfAllCustomers(part.getValue());
      body.put(part.getKey(), isUnknown ? null : rows(heading, modelled, part.getValue()));
    }
    return body;
  }

  private void main(
      Heading heading,
      ModelledRun modelled,
      List<SegmentSummary> summaries,
      Map<String, @Nullable Object> body)
      throws SQLException {
    Map<String, Map<String, @Nullable Object>> whole = new LinkedHashMap<>();
    List<Map<String, @Nullable Object>> months = new ArrayList<>();
    for (var row : rows(heading, modelled, "segment_" + element)) {
      if (ALL.equals(row.get("month"))) {
        row.remove("month");
        row.remove("is_complete");
        whole.put(Table.text(row, "segment_id"), row);
      } else {
        months.add(row);
      }
    }
    body.put("total", whole.get(Segments.TOTAL));
    body.put("unassigned", whole.get(Segments.UNASSIGNED));
    List<Map<String, @Nullable Object>> segments = new ArrayList<>();
    for (Map<String, @Nullable Object> segment : names(summaries)) {
      segment.putAll(whole.getOrDefault(Table.text(segment, "segment_id"), Map.of()));
      segments.add(segment);
    }
    body.put("segments", segments);
    body.put("months", months);
  }

  /** In the order of the mart's key; its scheme and rank are said already. */
  private static List<Map<String, @Nullable Object>> rows(
      Heading heading, ModelledRun modelled, String mart) throws SQLException {
    List<Map<String, @Nullable Object>> rows = new ArrayList<>();
    for (var row : heading.rows(modelled, mart)) {
      Map<String, @Nullable Object> kept = new LinkedHashMap<>(row);
      kept.remove("scheme");
      kept.remove("rank");
      rows.add(kept);
    }
    return rows;
  }

  private static List<Map<String, @Nullable Object>> names(List<SegmentSummary> summaries) {
    return summaries.stream().filter(Segments::isSegment).map(Segments::names).toList();
  }

  private static Map<String, String> fields(String... parts) {
    Map<String, String> fields = new LinkedHashMap<>();
    for (String part : parts) {
      int arrow = part.indexOf('=');
      fields.put(part.substring(0, arrow), part.substring(arrow + 1));
    }
    return fields;
  }
}
