package io.clientele.local.events;

import java.util.List;

/**
 * A rule: events on a bus that match a pattern go to targets.
 *
 * @param bus {@code default} or the name of a custom bus
 */
public record RuleDefinition(
    String name, String bus, EventPattern pattern, List<TargetDefinition> targets) {
  public RuleDefinition {
    targets = List.copyOf(targets);
  }
}
