package io.clientele.api.schemes;

import io.clientele.api.problem.ProblemException;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** The ways to divide all customers. */
public enum Scheme {
  RFM("Purchase habits (RFM)", "Nawyki zakupowe (RFM)"),
  BEHAVIOUR("Behaviour", "Zachowania"),
  VALUE("Customer value", "Wartość klienta"),
  RULES("Your own segments", "Własne segmenty");

  private final String english;
  private final String polish;

  Scheme(String english, String polish) {
    this.english = english;
    this.polish = polish;
  }

  public static Scheme of(String id) {
    return Arrays.stream(values())
        .filter(scheme -> scheme.id().equals(id))
        .findFirst()
        .orElseThrow(
            () ->
                ProblemException.notFound(
                    Arrays.stream(values())
                        .map(Scheme::id)
                        .collect(
                            Collectors.joining(
                                ", ", "There is no scheme '%s'. Schemes: ".formatted(id), "."))));
  }

  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }

  String english() {
    return english;
  }

  String polish() {
    return polish;
  }
}
