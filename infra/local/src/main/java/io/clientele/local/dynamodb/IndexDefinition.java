package io.clientele.local.dynamodb;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A secondary index.
 *
 * @param projection {@code ALL}, {@code KEYS_ONLY} or {@code INCLUDE}
 * @param included attribute names beside the keys, when the projection is {@code INCLUDE}
 */
public record IndexDefinition(
    String name, KeyDefinition key, String projection, List<String> included) {
  public IndexDefinition {
    included = List.copyOf(included);
  }

  Map<String, Object> request() {
    Map<String, Object> view = new HashMap<>();
    view.put("ProjectionType", projection);
    if (!included.isEmpty()) {
      view.put("NonKeyAttributes", included);
    }
    return Map.of("IndexName", name, "KeySchema", key.schema(), "Projection", view);
  }
}
