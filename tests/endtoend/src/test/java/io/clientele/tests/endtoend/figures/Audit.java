package io.clientele.tests.endtoend.figures;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Holds the published figures of all schemes against those that were computed here. */
final class Audit {
  private final Company company;
  private final Published published;
  private final Set<String> notComputed;
  private final Map<String, List<Set<String>>> parts = new HashMap<>();
  private final Map<String, Map<String, Set<String>>> members = new HashMap<>();
  private final Set<String> seen = new TreeSet<>();

  Audit(Company company, Published published, Set<String> notComputed) {
    this.company = company;
    this.published = published;
    this.notComputed = notComputed;
    for (String scheme : published.schemes()) {
      Map<String, Set<String>> segments = published.members(scheme);
      members.put(scheme, segments);
      parts.put(scheme, List.copyOf(segments.values()));
    }
  }

  /** The metrics that had a value somewhere and were held against one. */
  Set<String> seen() {
    return seen;
  }

  /**
   * One line a difference: scheme, segment, month, metric, what was expected and what was
   * published.
   */
  List<String> differences(Element element) {
    List<String> differences = new ArrayList<>();
    for (String scheme : published.schemes()) {
      for (Published.Line line : published.rows(scheme, element.name())) {
        compare(element, scheme, line, differences);
      }
    }
    return differences;
  }

  private void compare(
      Element element, String scheme, Published.Line line, List<String> differences) {
    Figures expected = element.figures(slice(scheme, line.segment(), line.month()));
    Set<String> names = new TreeSet<>(expected.values().keySet());
    if (!(line.segment().equals("unassigned") && element.name().equals("overview"))) {
      names.stream()
          .filter(name -> !line.names().contains(name))
          .forEach(name -> differences.add(text(scheme, line, name, "expected, not published")));
    }
    for (String name : line.names()) {
      if (Set.of("segment_id", "name", "name_pl", "month", "is_complete", "basis").contains(name)
          || notComputed.contains(name.replaceFirst("_n$", ""))) {
        continue;
      }
      if (!names.contains(name)) {
        differences.add(text(scheme, line, name, "published, not expected"));
      } else if (differs(expected.get(name), line.number(name), element.tolerance(name))) {
        differences.add(
            text(
                scheme,
                line,
                name,
                "expected %s, published %s".formatted(expected.get(name), line.number(name))));
      } else if (!Double.isNaN(line.number(name))) {
        seen.add(name);
      }
    }
  }

  private static String text(String scheme, Published.Line line, String name, String what) {
    return "%s %s %s %s: %s".formatted(scheme, line.segment(), line.month(), name, what);
  }

  static boolean differs(double expected, double published, double tolerance) {
    if (Double.isNaN(expected) || Double.isNaN(published)) {
      return Double.isNaN(expected) != Double.isNaN(published);
    }
    return Math.abs(expected - published) > tolerance * Math.max(1, Math.abs(expected));
  }

  Slice slice(String scheme, String segment, String month) {
    Set<String> everyone = company.customers();
    Optional<YearMonth> of =
        month.equals("all") ? Optional.empty() : Optional.of(YearMonth.parse(month));
    return switch (segment) {
      case "total" -> new Slice(scheme, segment, everyone, true, segments(scheme), everyone, of);
      case "unassigned" -> new Slice(scheme, segment, Set.of(), true, List.of(), everyone, of);
      default -> {
        Set<String> customers =
            members.getOrDefault(scheme, Map.of()).getOrDefault(segment, Set.of());
        yield new Slice(scheme, segment, customers, false, List.of(customers), everyone, of);
      }
    };
  }

  private List<Set<String>> segments(String scheme) {
    return parts.getOrDefault(scheme, List.of());
  }
}
