package io.clientele.ingest.profile;

import io.clientele.domain.entity.Column;
import io.clientele.domain.entity.ColumnType;
import io.clientele.domain.entity.Entity;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Reads how a wide sheet is unpivoted: each item turns one column of the file into a record of its
 * own, with a measure and a period that are the same in every row.
 */
final class UnpivotReader {
  static final String KEY = "unpivot";

  /** The column that takes what stands in the cells. */
  private static final String VALUE = "value";

  private UnpivotReader() {}

  /** The columns that each item fills. */
  static List<Map<Column, Source>> read(YamlNode node, Entity entity, Set<String> names)
      throws InvalidProfile {
    if (entity != Entity.CUSTOMER_FACTS) {
      throw new InvalidProfile(
          "`%s` is for `%s` only".formatted(node.path(), Entity.CUSTOMER_FACTS.table()));
    }
    List<Map<Column, Source>> items = new ArrayList<>();
    for (YamlNode item : node.list()) {
      items.add(item(item, entity, names));
    }
    if (items.isEmpty()) {
      throw node.expected("a list with at least one item");
    }
    return items;
  }

  private static Map<Column, Source> item(YamlNode item, Entity entity, Set<String> names)
      throws InvalidProfile {
    Map<Column, Source> columns = new HashMap<>();
    Map<String, Object> source = new LinkedHashMap<>();
    for (Map.Entry<String, YamlNode> entry : item.map().entrySet()) {
      Column column = entity.column(entry.getKey()).orElse(null);
      if (column == null) {
        source.put(entry.getKey(), entry.getValue().value());
      } else {
        columns.put(column, constant(column, entry.getValue()));
      }
    }
    Column value = entity.column(VALUE).orElseThrow();
    columns.put(value, SourceReader.read(new YamlNode(item.path(), source), value.type(), names));
    return columns;
  }

  private static Source constant(Column column, YamlNode node) throws InvalidProfile {
    String text = node.text();
    if (column.type() == ColumnType.DATE) {
      try {
        LocalDate.parse(text);
      } catch (DateTimeException e) {
        throw node.expected("a date such as 2024-01-01");
      }
    }
    return new Source(
        List.of(),
        "",
        text,
        List.of(),
        List.of(),
        Map.of(),
        BigDecimal.ONE,
        Formats.UNKNOWN,
        ";",
        false);
  }
}
