package io.clientele.local.template;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads rules of EventBridge and schedules of EventBridge Scheduler. */
final class RuleReader {
  private RuleReader() {}

  static RuleDefinition rule(String name, Tree properties) {
    return new RuleDefinition(
        name,
        bus(properties),
        properties.text("State", "ENABLED").equals("ENABLED"),
        pattern(properties, "EventPattern"),
        properties.textOrNull("ScheduleExpression"),
        properties.trees("Targets").stream().map(RuleReader::target).toList());
  }

  static RuleDefinition functionRule(String name, String functionArn, Tree event) {
    return new RuleDefinition(
        name,
        bus(event),
        isEnabled(event),
        pattern(event, "Pattern"),
        event.textOrNull("Schedule"),
        List.of(target(functionArn, event)));
  }

  static ScheduleDefinition schedule(String name, Tree properties) {
    Tree target = properties.tree("Target");
    return new ScheduleDefinition(
        name,
        properties.text("ScheduleExpression"),
        properties.text("ScheduleExpressionTimezone", "UTC"),
        properties.text("State", "ENABLED").equals("ENABLED"),
        target(target));
  }

  static ScheduleDefinition functionSchedule(String name, String functionArn, Tree event) {
    return new ScheduleDefinition(
        name,
        event.text("ScheduleExpression"),
        event.text("ScheduleExpressionTimezone", "UTC"),
        isEnabled(event),
        target(functionArn, event));
  }

  private static boolean isEnabled(Tree event) {
    return event.text("State", "ENABLED").equals("ENABLED")
        && event.text("Enabled", "true").equals("true");
  }

  /** A rule may name its bus or give its ARN. */
  private static String bus(Tree properties) {
    String bus = properties.text("EventBusName", "default");
    return bus.substring(bus.lastIndexOf('/') + 1);
  }

  private static @Nullable Map<String, Object> pattern(Tree properties, String property) {
    return properties.has(property) ? properties.tree(property).values() : null;
  }

  private static TargetDefinition target(Tree target) {
    return target(target.text("Arn"), target);
  }

  private static TargetDefinition target(String arn, Tree properties) {
    Tree transformer = properties.tree("InputTransformer");
    Map<String, String> paths = new LinkedHashMap<>();
    Tree map = transformer.tree("InputPathsMap");
    map.values().keySet().forEach(key -> paths.put(key, map.text(key)));
    return new TargetDefinition(
        arn,
        properties.textOrNull("Input"),
        properties.textOrNull("InputPath"),
        paths,
        transformer.textOrNull("InputTemplate"),
        properties.tree("SqsParameters").textOrNull("MessageGroupId"));
  }
}
