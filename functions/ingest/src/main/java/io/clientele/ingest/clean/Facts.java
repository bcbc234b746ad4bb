package io.clientele.ingest.clean;

import java.util.Map;

/**
 * What a whole column of the file shows.
 *
 * @param shapes cells by how they are written, empty for texts
 * @param units numbers by the unit that stands behind them
 * @param currencies numbers by the mark of currency that stands beside them
 * @param figures cells by what else is to be seen on them, see {@link Figure}
 */
record Facts(
    Map<String, Long> shapes,
    Map<String, Long> units,
    Map<String, Long> currencies,
    Map<Figure, Long> figures) {
  static final Facts NONE = new Facts(Map.of(), Map.of(), Map.of(), Map.of());

  long count(String... names) {
    long count = 0;
    for (String name : names) {
      count += shapes.getOrDefault(name, 0L);
    }
    return count;
  }

  long count(Figure figure) {
    return figures.getOrDefault(figure, 0L);
  }

  long cells() {
    return shapes.values().stream().mapToLong(Long::longValue).sum();
  }

  /** There are cells, and all of them are written like this. */
  boolean isAllOf(String shape) {
    return cells() > 0 && count(shape) == cells();
  }

  /** Numbers of the column are measured in different units, or some in none: they do not add up. */
  boolean hasMixedUnits() {
    return units.size() > 1 || (units.size() == 1 && !units.containsValue(cells()));
  }
}
