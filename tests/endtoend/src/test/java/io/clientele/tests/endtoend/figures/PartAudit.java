package io.clientele.tests.endtoend.figures;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Holds the parts of published documents against those that were computed here. */
record PartAudit(Audit audit, Published published) {
  List<String> differences(Part part) {
    List<String> differences = new ArrayList<>();
    for (String scheme : published.schemes()) {
      Map<String, Map<List<String>, Published.Line>> bySegment = new HashMap<>();
      for (Published.Line line : published.part(scheme, part.element(), part.name())) {
        List<String> key = part.key().stream().map(line::text).toList();
        bySegment.computeIfAbsent(line.segment(), name -> new HashMap<>()).put(key, line);
      }
      if (bySegment.isEmpty()) {
        differences.add(
            "%s %s.%s: nothing published".formatted(scheme, part.element(), part.name()));
      }
      if (!part.isBySegment()) {
        Map<List<String>, Figures> expected = part.rows(audit.slice(scheme, "total", "all"));
        bySegment.values().forEach(lines -> compare(scheme, part, expected, lines, differences));
        continue;
      }
      for (String segment : segments(scheme)) {
        Map<List<String>, Figures> expected = part.rows(audit.slice(scheme, segment, "all"));
        compare(
            scheme + " " + segment,
            part,
            expected,
            bySegment.getOrDefault(segment, Map.of()),
            differences);
      }
    }
    return differences;
  }

  private List<String> segments(String scheme) {
    List<String> segments = new ArrayList<>(List.of("total", "unassigned"));
    segments.addAll(published.members(scheme).keySet());
    return segments;
  }

  private static void compare(
      String where,
      Part part,
      Map<List<String>, Figures> expected,
      Map<List<String>, Published.Line> lines,
      List<String> differences) {
    String what = "%s %s.%s".formatted(where, part.element(), part.name());
    expected.keySet().stream()
        .filter(key -> !lines.containsKey(key))
        .forEach(key -> differences.add("%s %s: expected, not published".formatted(what, key)));
    lines.forEach(
        (key, line) -> {
          Figures figures = expected.get(key);
          if (figures == null) {
            differences.add("%s %s: published, not expected".formatted(what, key));
          } else {
            compare(what + " " + key, part, figures, line, differences);
          }
        });
  }

  private static void compare(
      String what, Part part, Figures expected, Published.Line line, List<String> differences) {
    expected
        .values()
        .forEach(
            (column, value) -> {
              if (!line.names().contains(column)) {
                differences.add("%s %s: not published".formatted(what, column));
              } else if (Audit.differs(value, line.number(column), part.tolerance(column))) {
                differences.add(
                    "%s %s: expected %s, published %s"
                        .formatted(what, column, value, line.number(column)));
              }
            });
    for (String column : line.names()) {
      if (line.cells().get(column) instanceof Number
          && !expected.values().containsKey(column)
          && !part.key().contains(column)
          && !Set.of("place", "to_days").contains(column)) {
        differences.add("%s %s: published, not expected".formatted(what, column));
      }
    }
  }
}
