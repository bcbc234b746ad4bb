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
 * own, with what is the same in every row beside it: a measure and a period, or what somebody did.
 */
final class UnpivotReader {
  static final String KEY = "unpivot";

  /** The columns that a cell may fill, the usual one first. */
  private static final Map<Entity, List<String>> CELLS =
      Map.of(
          Entity.CUSTOMER_FACTS,
          List.of("value"),
          Entity.ENGAGEMENTS,
          List.of("quantity", "occurred_at"));

  private static final String INTO = "into";

  /**
   * One record of each row.
   *
   * @param columns what the item fills
   * @param cell the one of them that the cell of the row fills
   * @param suffix what tells the record's key from those of the other items, where it needs that
   */
  record Item(Map<Column, Source> columns, Column cell, String suffix) {
    Item {
      columns = Map.copyOf(columns);
    }
  }

  private UnpivotReader() {}

  static List<Item> read(YamlNode node, Entity entity, Set<String> names) throws InvalidProfile {
    List<String> cells = CELLS.get(entity);
    if (cells == null) {
      throw new InvalidProfile(
          "`%s` is for `%s` only"
              .formatted(
                  node.path(),
                  String.join(
                      "` and `", CELLS.keySet().stream().map(Entity::table).sorted().toList())));
    }
    List<Item> items = new ArrayList<>();
    for (YamlNode item : node.list()) {
      items.add(item(item, entity, cells, names));
    }
    if (items.isEmpty()) {
      throw node.expected("a list with at least one item");
    }
    return items;
  }

  private static Item item(YamlNode item, Entity entity, List<String> cells, Set<String> names)
      throws InvalidProfile {
    Map<Column, Source> columns = new HashMap<>();
    Map<String, Object> source = new LinkedHashMap<>();
    String suffix = "";
    for (Map.Entry<String, YamlNode> entry : item.map().entrySet()) {
      Column column = entity.column(entry.getKey()).orElse(null);
      if (column != null) {
        columns.put(column, constant(column, entry.getValue()));
        suffix = column.name().equals("action") ? "-" + entry.getValue().text() : suffix;
      } else if (!entry.getKey().equals(INTO)) {
        source.put(entry.getKey(), entry.getValue().value());
      }
    }
    String into = item.get(INTO).textOr(cells.getFirst());
    if (!cells.contains(into)) {
      throw item.get(INTO).expected("one of " + String.join(", ", cells));
    }
    Column cell = entity.column(into).orElseThrow();
    columns.put(cell, SourceReader.read(new YamlNode(item.path(), source), cell.type(), names));
    return new Item(columns, cell, suffix);
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
