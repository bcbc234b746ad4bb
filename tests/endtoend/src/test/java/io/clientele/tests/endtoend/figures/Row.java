package io.clientele.tests.endtoend.figures;

import java.util.Map;
import java.util.Objects;

/** Cells by the names of their columns, without blanks around them. */
record Row(Map<String, String> cells) {
  String get(String column) {
    return Objects.requireNonNull(cells.get(column), () -> column + " in " + cells.keySet());
  }

  boolean has(String column) {
    return !get(column).isEmpty();
  }
}
