package io.clientele.local.template;

import io.clientele.local.events.EventBuses;
import io.clientele.local.events.EventPattern;
import io.clientele.local.events.RuleDefinition;
import io.clientele.local.events.ScheduleDefinition;
import io.clientele.local.events.ScheduleExpression;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneId;

/** Reads rules of EventBridge and schedules of EventBridge Scheduler. */
final class RuleReader {
  private RuleReader() {}

  static boolean isEnabled(Tree properties) {
    return properties.text("State", "ENABLED").equals("ENABLED");
  }

  static RuleDefinition rule(String name, Tree properties) {
    if (!properties.has("EventPattern")) {
      throw TemplateException.at(
          properties.place().property("EventPattern"),
          "is missing; for a time, use AWS::Scheduler::Schedule");
    }
    // A rule may name its bus or give its ARN.
    String bus = properties.text("EventBusName", EventBuses.DEFAULT);
    return new RuleDefinition(
        name,
        bus.substring(bus.lastIndexOf('/') + 1),
        pattern(properties.tree("EventPattern")),
        properties.trees("Targets").stream().map(TargetReader::read).toList());
  }

  static ScheduleDefinition schedule(String name, Tree properties, Instant start) {
    String zone = properties.text("ScheduleExpressionTimezone", "UTC");
    Tree target = properties.tree("Target");
    try {
      return new ScheduleDefinition(
          name,
          ScheduleExpression.of(properties.text("ScheduleExpression"), ZoneId.of(zone), start),
          TargetReader.queue(target),
          target.text("Input", "{}"),
          target.tree("SqsParameters").textOrNull("MessageGroupId"));
    } catch (IllegalArgumentException | DateTimeException e) {
      throw TemplateException.at(properties.place(), String.valueOf(e.getMessage()));
    }
  }

  private static EventPattern pattern(Tree pattern) {
    try {
      return EventPattern.of(pattern.values());
    } catch (RuntimeException e) {
      throw TemplateException.at(pattern.place(), String.valueOf(e.getMessage()));
    }
  }
}
