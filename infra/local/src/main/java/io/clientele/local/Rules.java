package io.clientele.local;

import io.clientele.local.events.EventBuses;
import io.clientele.local.events.RuleDefinition;
import io.clientele.local.template.Stack;
import java.util.ArrayList;
import java.util.List;

/** The rules of the template, and those of the local cloud's own. */
final class Rules {
  private Rules() {}

  /**
   * Without rules on the product's own buses, which start runs, where runs start on demand only.
   */
  static List<RuleDefinition> of(Stack stack, boolean startsRuns) {
    List<RuleDefinition> rules = new ArrayList<>();
    for (RuleDefinition rule : stack.rules()) {
      if (startsRuns || rule.bus().equals(EventBuses.DEFAULT)) {
        rules.add(rule);
      }
    }
    stack.buses().forEach(bus -> rules.add(Announcements.rule(bus)));
    return rules;
  }
}
