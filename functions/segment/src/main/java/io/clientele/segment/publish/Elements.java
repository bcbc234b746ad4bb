package io.clientele.segment.publish;

import java.util.List;

/** The elements that are marts and nothing else; {@link Overview} and {@link Growth} are more. */
final class Elements {
  static final List<String> PURCHASES = List.of("orders", "opportunities");

  private Elements() {}

  static List<ElementDocument> documents() {
    return List.of();
  }
}
