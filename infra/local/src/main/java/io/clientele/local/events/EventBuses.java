package io.clientele.local.events;

import io.clientele.local.sqs.Queues;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The buses and their rules: what comes in goes to the targets of every rule that matches. */
public final class EventBuses {
  /** The bus that AWS's own services send to. */
  public static final String DEFAULT = "default";

  private static final Logger LOG = LoggerFactory.getLogger(EventBuses.class);

  private final Set<String> custom;
  private final List<RuleDefinition> rules;
  private final Delivery delivery;

  /**
   * Makes the buses.
   *
   * @param custom names of the buses beside the default one
   */
  public EventBuses(Set<String> custom, List<RuleDefinition> rules, Queues queues) {
    this.custom = Set.copyOf(custom);
    this.rules = List.copyOf(rules);
    this.delivery = new Delivery(queues);
  }

  boolean has(String bus) {
    return bus.equals(DEFAULT) || custom.contains(bus);
  }

  /** Delivers an event; throws what a queue throws, and then some targets may have it already. */
  public void put(String bus, Event event) {
    Map<String, Object> envelope = event.envelope();
    for (RuleDefinition rule : rules) {
      if (rule.bus().equals(bus) && rule.pattern().matches(envelope)) {
        LOG.debug("{} of {} matches rule {}", event.detailType(), event.source(), rule.name());
        rule.targets().forEach(target -> delivery.deliver(target, envelope));
      }
    }
  }
}
