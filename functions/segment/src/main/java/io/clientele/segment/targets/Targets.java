package io.clientele.segment.targets;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/**
 * What the whole company is to reach in a month; money is in the reporting currency.
 *
 * @param everyMonth value by metric
 * @param byMonth what differs in a month ({@code yyyy-mm}), value by metric
 */
public record Targets(
    Map<String, BigDecimal> everyMonth, Map<String, Map<String, BigDecimal>> byMonth) {
  public static final Targets NONE = new Targets(Map.of(), Map.of());

  /** Where a team's targets lie in the uploads bucket. */
  public static final String KEY = "config/targets.yaml";

  /** The element whose metrics are known by month of the whole company. */
  public static final String ELEMENT = "trends";

  /** Those of some months, as the rows of an answer: of all customers together. */
  public List<Map<String, Object>> rows(Collection<String> months) {
    List<Map<String, Object>> rows = new ArrayList<>();
    for (String month : new TreeSet<>(months)) {
      Map<String, BigDecimal> values = new LinkedHashMap<>(everyMonth);
      values.putAll(byMonth.getOrDefault(month, Map.of()));
      values.forEach(
          (metric, value) -> {
            Map<String, Object> row = new LinkedHashMap<>();
            row.put("segment_id", "total");
            row.put("month", month);
            row.put("metric", metric);
            row.put("value", value);
            rows.add(row);
          });
    }
    return rows;
  }
}
