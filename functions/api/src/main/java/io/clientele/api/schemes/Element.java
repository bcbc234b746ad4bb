package io.clientele.api.schemes;

import io.clientele.api.problem.ProblemException;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** The parts of the analysis, each one answer. */
enum Element {
  OVERVIEW,
  GROWTH,
  CHARACTERISTICS,
  PERFORMANCE,
  OPPORTUNITIES,
  BEHAVIOUR,
  RETENTION,
  PROFITABILITY,
  COMPARISON,
  STRATEGIES,
  ENGAGEMENT,
  CROSS_SELL,
  SATISFACTION,
  ROI,
  TRENDS;

  static Element of(String word) {
    return Arrays.stream(values())
        .filter(element -> element.word().equals(word))
        .findFirst()
        .orElseThrow(
            () ->
                ProblemException.notFound(
                    Arrays.stream(values())
                        .map(Element::word)
                        .collect(
                            Collectors.joining(
                                ", ",
                                "There is no element '%s'. Elements: ".formatted(word),
                                "."))));
  }

  /** Whether it follows months, so that {@code from} and {@code to} say which. */
  boolean hasMonths() {
    return switch (this) {
      case OVERVIEW, CHARACTERISTICS, COMPARISON, STRATEGIES -> false;
      default -> true;
    };
  }

  String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
