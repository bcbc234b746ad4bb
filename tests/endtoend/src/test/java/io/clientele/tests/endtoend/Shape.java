package io.clientele.tests.endtoend;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Which fields a JSON answer has, and of which types: what a reader of it relies on. */
final class Shape {
  /** Objects whose names are data. */
  private static final Set<String> COUNTS_BY_NAME =
      Set.of("repairs", "reasons", "seconds", "versions");

  private Shape() {}

  /** The types that are found at each path; null is of every type. */
  static Map<String, Set<String>> of(Object answer) {
    Map<String, Set<String>> types = new TreeMap<>();
    add(types, "", answer);
    return types;
  }

  /** The shape of one answer where a null of the other leaves its type open. */
  static Map<String, Set<String>> asFarAsKnown(Object answer, Object other) {
    Map<String, Set<String>> shape = of(answer);
    of(other)
        .forEach((path, types) -> shape.computeIfPresent(path, (p, mine) -> known(mine, types)));
    return shape;
  }

  private static Set<String> known(Set<String> mine, Set<String> others) {
    return mine.isEmpty() || others.isEmpty() ? Set.of() : mine;
  }

  private static void add(Map<String, Set<String>> types, String path, Object value) {
    Set<String> here = types.computeIfAbsent(path, p -> new TreeSet<>());
    switch (value) {
      case null -> {}
      case Map<?, ?> object -> {
        here.add("object");
        String name = path.substring(path.lastIndexOf('.') + 1);
        if (!COUNTS_BY_NAME.contains(name)) {
          object.forEach((key, member) -> add(types, path + "." + key, member));
        }
      }
      case List<?> list -> {
        here.add("list");
        list.forEach(item -> add(types, path + "[]", item));
      }
      case Number number -> here.add("number");
      default -> here.add(value.getClass().getSimpleName());
    }
  }
}
