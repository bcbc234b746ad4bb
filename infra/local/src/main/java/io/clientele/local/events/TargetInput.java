package io.clientele.local.events;

import java.util.Map;

/** What of an event a target gets. */
public sealed interface TargetInput {
  /** The whole event. */
  record Whole() implements TargetInput {}

  /** The part of the event at a path such as {@code $.detail}. */
  record Part(String path) implements TargetInput {}

  /** A fixed JSON text, whatever the event. */
  record Constant(String json) implements TargetInput {}

  /**
   * A template with {@code <name>} for the parts of the event at the named paths.
   *
   * @param paths path by name
   */
  record Transformed(Map<String, String> paths, String template) implements TargetInput {
    public Transformed {
      paths = Map.copyOf(paths);
    }
  }
}
