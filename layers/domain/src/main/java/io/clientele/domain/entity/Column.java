package io.clientele.domain.entity;

import java.util.List;

/**
 * One column of an entity.
 *
 * @param name snake_case name, the same in tables, JSON and documentation
 * @param type how its values are kept
 * @param isKey whether it is part of the key that identifies a record
 * @param values the allowed words of a {@link ColumnType#WORD}, otherwise empty
 */
public record Column(String name, ColumnType type, boolean isKey, List<String> values) {
  static Column key(String name, ColumnType type) {
    return new Column(name, type, true, List.of());
  }

  static Column attribute(String name, ColumnType type) {
    return new Column(name, type, false, List.of());
  }

  static Column word(String name, String... values) {
    return new Column(name, ColumnType.WORD, false, List.of(values));
  }
}
