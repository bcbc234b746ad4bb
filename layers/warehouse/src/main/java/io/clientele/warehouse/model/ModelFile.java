package io.clientele.warehouse.model;

import io.clientele.domain.entity.Column;
import io.clientele.domain.entity.Entity;
import io.clientele.domain.entity.Lineage;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads a model from its SQL and the YAML beside it. */
final class ModelFile {
  private final String name;
  private final Map<String, @Nullable Object> yaml;

  ModelFile(String name, Map<String, @Nullable Object> yaml) {
    this.name = name;
    this.yaml = yaml;
  }

  Model read(Layer layer, String sql) {
    return new Model(
        name,
        layer,
        sql.strip(),
        (String) yaml.get("computed_by"),
        "view".equals(yaml.get("materialized")),
        text(yaml, "description"),
        text(yaml, "grain"),
        texts(yaml.get("key")),
        (String) yaml.get("unique_by"),
        columns(),
        cases(),
        inputs(layer, sql));
  }

  /** A computed model states its inputs; SQL names them. */
  private Set<String> inputs(Layer layer, String sql) {
    return layer == Layer.COMPUTED
        ? new TreeSet<>(texts(yaml.get("inputs")))
        : TableNames.readBy(sql);
  }

  /** {@code entity: orders} stands for the entity's columns and lineage. */
  private List<ModelColumn> columns() {
    List<ModelColumn> columns = new ArrayList<>();
    if (yaml.get("entity") instanceof String table) {
      Entity entity = Entity.byTable(table).orElseThrow(() -> missing("entity " + table));
      Stream.concat(entity.columns().stream(), Lineage.COLUMNS.stream())
          .map(ModelFile::column)
          .forEach(columns::add);
    }
    for (Map<String, @Nullable Object> column : maps(yaml.get("columns"))) {
      columns.add(
          new ModelColumn(
              text(column, "name"),
              text(column, "type"),
              text(column, "description"),
              texts(column.get("tests")),
              texts(column.get("accepted_values")),
              (String) column.get("relationship")));
    }
    return List.copyOf(columns);
  }

  private static ModelColumn column(Column column) {
    return new ModelColumn(
        column.name(), column.type().sql(), "as fed", List.of(), List.of(), null);
  }

  private List<ModelCase> cases() {
    List<ModelCase> cases = new ArrayList<>();
    for (Map<String, @Nullable Object> example : maps(yaml.get("cases"))) {
      Map<String, List<Map<String, @Nullable Object>>> given = new LinkedHashMap<>();
      map(example.get("given")).forEach((table, rows) -> given.put(table, maps(rows)));
      cases.add(new ModelCase(text(example, "name"), given, maps(example.get("expect"))));
    }
    return List.copyOf(cases);
  }

  private String text(Map<String, @Nullable Object> map, String key) {
    Object value = map.get(key);
    if (value == null) {
      throw missing(key);
    }
    return value.toString().strip();
  }

  private IllegalStateException missing(String what) {
    return new IllegalStateException("model " + name + ": the YAML lacks " + what);
  }

  private static List<String> texts(@Nullable Object value) {
    return value instanceof List<?> list ? list.stream().map(String::valueOf).toList() : List.of();
  }

  private static List<Map<String, @Nullable Object>> maps(@Nullable Object value) {
    return value instanceof List<?> list ? list.stream().map(ModelFile::map).toList() : List.of();
  }

  private static Map<String, @Nullable Object> map(@Nullable Object value) {
    Map<String, @Nullable Object> map = new LinkedHashMap<>();
    if (value instanceof Map<?, ?> entries) {
      entries.forEach((key, entry) -> map.put(String.valueOf(key), entry));
    }
    return map;
  }
}
