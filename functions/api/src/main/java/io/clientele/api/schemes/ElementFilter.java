package io.clientele.api.schemes;

import io.clientele.api.problem.ProblemException;
import io.micronaut.http.HttpParameters;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The customers whose figures are asked for: those of one value of one attribute. Medians and rates
 * of several values cannot be made of those of each, so a run keeps the figures of single ones.
 *
 * @param value as it was asked for
 */
record ElementFilter(String attribute, String value) {
  /** What figures are kept by. */
  static final List<String> ATTRIBUTES = List.of("country", "channel", "owner", "category");

  /** Whether the parameter is a filter, of an element or of a list of customers. */
  static boolean isFilter(String parameter) {
    return ATTRIBUTES.contains(parameter);
  }

  /**
   * That of a request, if it has one. Refuses what figures are not kept of: an unfiltered figure
   * must never answer a filter.
   */
  static Optional<ElementFilter> of(HttpParameters parameters) {
    List<ElementFilter> filters = new ArrayList<>();
    for (String name : parameters.names().stream().sorted().toList()) {
      if (isFilter(name)) {
        // Commas may be the value's own.
        filters.add(new ElementFilter(name, String.join(",", parameters.getAll(name))));
      }
    }
    if (filters.isEmpty()) {
      return Optional.empty();
    }
    ElementFilter first = filters.getFirst();
    if (filters.size() > 1) {
      String single = filters.stream().map(ElementFilter::text).collect(Collectors.joining(" or "));
      throw first.refused(
          "Figures are kept by one value of one attribute at a time, not of several together.",
          single);
    }
    return Optional.of(first);
  }

  /** Nobody among those whose figures are kept has the value. */
  ProblemException unknown(List<String> kept) {
    return refused(
        "No figures are kept of %s.".formatted(text()),
        kept.isEmpty()
            ? "another filter, since no customer has this one"
            : "one of the values that most customers have, one at a time: "
                + String.join(", ", kept));
  }

  private ProblemException refused(String why, String expected) {
    return ProblemException.refusedParameter(
        attribute, value, "%s Ask for %s.".formatted(why, expected), expected);
  }

  private String text() {
    return attribute + "=" + value;
  }
}
