package io.clientele.tests.endtoend.figures;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Element 9: what the other elements say of each segment, beside what they say of all customers.
 */
record ComparisonAudit(Published published, EveryFigure figures) {
  private static final double NORMAL = 1.959963984540054;

  /** Shares of the cases that are counted by their n. */
  private static final Set<String> SHARES =
      Set.of(
          "conversion_rate",
          "win_rate",
          "retention_rate",
          "churn_rate",
          "repeat_rate",
          "churned_share",
          "open_rate",
          "click_rate",
          "click_to_open_rate",
          "unsubscribe_rate",
          "csat",
          "response_rate");

  List<String> differences() {
    List<String> differences = new ArrayList<>();
    for (String scheme : published.schemes()) {
      Map<String, Object> document = published.document(scheme, "comparison");
      Map<String, Double> whole = figures.of(scheme, "total");
      compare(scheme + " total", metrics(document.get("total")), whole, Map.of(), differences);
      for (Map<String, Object> segment : Published.items(document, "segments")) {
        String id = String.valueOf(segment.get("segment_id"));
        compare(
            scheme + " " + id,
            metrics(segment.get("metrics")),
            figures.of(scheme, id),
            whole,
            differences);
      }
    }
    return differences;
  }

  private static Map<String, Map<String, Object>> metrics(@Nullable Object of) {
    Map<String, Map<String, Object>> metrics = new HashMap<>();
    if (of instanceof Map<?, ?> all) {
      all.forEach(
          (name, cells) -> metrics.put(name.toString(), Published.named((Map<?, ?>) cells)));
    }
    return metrics;
  }

  private static void compare(
      String where,
      Map<String, Map<String, Object>> metrics,
      Map<String, Double> figures,
      Map<String, Double> whole,
      List<String> differences) {
    figures.keySet().stream()
        .filter(name -> !name.matches(".*_(n|low|high)") && !metrics.containsKey(name))
        .forEach(name -> differences.add(where + " " + name + ": not compared"));
    metrics.forEach(
        (name, cells) -> {
          if (figures.containsKey(name)) {
            Published.Line line = new Published.Line(where, "all", cells);
            expected(name, line, figures, whole)
                .values()
                .forEach(
                    (part, value) -> {
                      if (Audit.differs(value, line.number(part), tolerance(name))) {
                        differences.add(
                            "%s %s %s: expected %s, published %s"
                                .formatted(where, name, part, value, line.number(part)));
                      }
                    });
          }
        });
  }

  private static Figures expected(
      String name, Published.Line line, Map<String, Double> figures, Map<String, Double> whole) {
    double value = figures.getOrDefault(name, Figures.NONE);
    double n = figures.getOrDefault(name + "_n", Figures.NONE);
    Figures expected = new Figures().put("value", value);
    if (figures.containsKey(name + "_n")) {
      expected.put("n", n);
    }
    if (SHARES.contains(name)) {
      expected.put("low", wilson(value, n, -1)).put("high", wilson(value, n, 1));
    } else if (figures.containsKey(name + "_low")) {
      expected
          .put("low", figures.getOrDefault(name + "_low", Figures.NONE))
          .put("high", figures.getOrDefault(name + "_high", Figures.NONE));
    }
    if (line.names().contains("difference")) {
      double of = whole.getOrDefault(name, Figures.NONE);
      expected.put("difference", value - of).put("ratio", of == 0 ? Figures.NONE : value / of);
    }
    return expected;
  }

  /** Wilson, 1927: the shares that a test would not refuse at five per cent. */
  private static double wilson(double share, double n, int side) {
    double slack = NORMAL * NORMAL / n;
    double spread = Math.sqrt(slack * share * (1 - share) + slack * slack / 4);
    return n > 0 ? (share + slack / 2 + side * spread) / (1 + slack) : Figures.NONE;
  }

  private static double tolerance(String metric) {
    return switch (metric) {
      case "campaign_spend", "measured_spend", "incremental_margin", "roi", "roi_attributed" ->
          2e-3;
      case "acquisition_spend", "cac", "clv_margin", "clv_predicted", "ltv_to_cac" -> 1e-4;
      // Deviations are of values with four decimals, which is coarse for a probability.
      case "p_alive" -> 1e-4;
      default -> 2e-6;
    };
  }
}
