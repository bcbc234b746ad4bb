package io.clientele.tests.endtoend.figures;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Element 10: a play is proposed of a segment where all of its triggers hold of the figures that
 * were computed here, and only there. The plays are those that any segment is proposed.
 */
record StrategyAudit(Published published, EveryFigure figures) {
  private static final Pattern TRIGGER =
      Pattern.compile("(\\w+) (>=|<=|>|<) (-?[0-9.]+)( x total)?");
  private static final Pattern VALUE = Pattern.compile("customers x ([0-9.]+) x (\\w+)");

  /** What is the same of a play wherever it is proposed. */
  private record Play(List<String> triggers, String formula, String expiresOn) {
    static Play of(Map<String, Object> cells) {
      return new Play(
          cells.get("trigger") instanceof List<?> texts
              ? texts.stream().map(String::valueOf).toList()
              : List.of(),
          String.valueOf(cells.get("expected_value_formula")),
          String.valueOf(cells.get("expires_on")));
    }
  }

  List<String> differences(LocalDate asOf) {
    List<String> differences = new ArrayList<>();
    Map<String, Play> plays = plays();
    plays.forEach(
        (id, play) -> {
          if (!LocalDate.parse(play.expiresOn()).isAfter(asOf)) {
            differences.add(id + ": expires on " + play.expiresOn());
          }
        });
    for (String scheme : published.schemes()) {
      Map<String, Double> whole = figures.of(scheme, "total");
      for (Map<String, Object> segment : segments(scheme)) {
        String id = String.valueOf(segment.get("segment_id"));
        compare(scheme + " " + id, segment, figures.of(scheme, id), whole, plays, differences);
      }
    }
    return differences;
  }

  /** Of every scheme; a play that differs from itself elsewhere shows as a difference there. */
  private Map<String, Play> plays() {
    Map<String, Play> plays = new TreeMap<>();
    for (String scheme : published.schemes()) {
      for (Map<String, Object> segment : segments(scheme)) {
        proposed(segment).forEach((id, cells) -> plays.putIfAbsent(id, Play.of(cells)));
      }
    }
    return plays;
  }

  private List<Map<String, Object>> segments(String scheme) {
    return Published.items(published.document(scheme, "strategies"), "segments");
  }

  private static Map<String, Map<String, Object>> proposed(Map<String, Object> segment) {
    Map<String, Map<String, Object>> proposed = new LinkedHashMap<>();
    Published.items(segment, "plays")
        .forEach(cells -> proposed.put(String.valueOf(cells.get("play_id")), cells));
    return proposed;
  }

  private static void compare(
      String where,
      Map<String, Object> segment,
      Map<String, Double> figures,
      Map<String, Double> whole,
      Map<String, Play> plays,
      List<String> differences) {
    Map<String, Map<String, Object>> proposed = proposed(segment);
    plays.forEach(
        (id, play) -> {
          Map<String, Object> cells = proposed.getOrDefault(id, Map.of());
          boolean holds =
              play.triggers().stream().allMatch(trigger -> holds(trigger, figures, whole));
          if (holds == cells.isEmpty()) {
            differences.add("%s %s: triggers hold is %s".formatted(where, id, holds));
          } else if (holds) {
            compare(where + " " + id, play, cells, figures, whole, differences);
          }
        });
  }

  private static void compare(
      String where,
      Play play,
      Map<String, Object> cells,
      Map<String, Double> figures,
      Map<String, Double> whole,
      List<String> differences) {
    if (!play.equals(Play.of(cells)) || !"proposed".equals(cells.get("status"))) {
      differences.add(where + ": not as elsewhere: " + cells);
    }
    double published = new Published.Line(where, "all", cells).number("expected_value");
    double expected = value(play.formula(), figures, whole);
    if (Audit.differs(expected, published, 1e-4)) {
      differences.add("%s: expected %s, published %s".formatted(where, expected, published));
    }
  }

  private static boolean holds(
      String text, Map<String, Double> figures, Map<String, Double> whole) {
    Matcher trigger = match(TRIGGER, text);
    double value = figures.getOrDefault(trigger.group(1), Figures.NONE);
    double limit =
        Double.parseDouble(trigger.group(3))
            * (trigger.group(4) == null ? 1 : whole.getOrDefault(trigger.group(1), Figures.NONE));
    return switch (trigger.group(2)) {
      case ">=" -> value >= limit;
      case "<=" -> value <= limit;
      case ">" -> value > limit;
      default -> value < limit;
    };
  }

  /** Where a segment never bought, an order is worth what it is of all customers. */
  private static double value(
      String formula, Map<String, Double> figures, Map<String, Double> whole) {
    Matcher value = match(VALUE, formula);
    double worth = figures.getOrDefault(value.group(2), Figures.NONE);
    if (Double.isNaN(worth) && value.group(2).equals("aov")) {
      worth = whole.getOrDefault("aov", Figures.NONE);
    }
    return figures.getOrDefault("customers", Figures.NONE)
        * Double.parseDouble(value.group(1))
        * worth;
  }

  private static Matcher match(Pattern pattern, String text) {
    Matcher matcher = pattern.matcher(text);
    if (!matcher.matches()) {
      throw new IllegalArgumentException("cannot be read: " + text);
    }
    return matcher;
  }
}
