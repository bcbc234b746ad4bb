package io.clientele.local.template;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** The Events of one function, by what they become. */
final class FunctionEvents {
  private static final Set<String> KNOWN =
      Set.of("SQS", "HttpApi", "EventBridgeRule", "CloudWatchEvent", "Schedule", "ScheduleV2");

  private final String functionId;
  private final String functionArn;
  private final Map<String, Tree> events = new LinkedHashMap<>();

  FunctionEvents(String functionId, String functionArn, Tree properties) {
    this.functionId = functionId;
    this.functionArn = functionArn;
    Tree all = properties.tree("Events");
    all.values().keySet().forEach(name -> events.put(name, all.tree(name)));
    events.values().stream()
        .filter(event -> !KNOWN.contains(event.text("Type")))
        .forEach(
            event -> {
              throw TemplateException.at(
                  event.place().property("Type"),
                  event.text("Type") + " is not an event source of the local cloud");
            });
  }

  List<QueueTrigger> queues() {
    return of("SQS")
        .map(
            event ->
                new QueueTrigger(
                    event.text("Queue"),
                    event.number("BatchSize", 10),
                    Duration.ofSeconds(event.number("MaximumBatchingWindowInSeconds", 0)),
                    event.texts("FunctionResponseTypes").contains("ReportBatchItemFailures"),
                    event.tree("ScalingConfig").has("MaximumConcurrency")
                        ? event.tree("ScalingConfig").number("MaximumConcurrency", 0)
                        : null))
        .toList();
  }

  List<RouteDefinition> routes(Authorizers authorizers) {
    return of("HttpApi")
        .map(
            event -> {
              String method = event.text("Method", "ANY").toUpperCase(Locale.ROOT);
              Tree auth = event.tree("Auth");
              return new RouteDefinition(
                  method.equals("X-AMAZON-APIGATEWAY-ANY-METHOD") ? "ANY" : method,
                  event.text("Path", "$default"),
                  functionId,
                  authorizers.of(auth),
                  auth.texts("AuthorizationScopes"));
            })
        .toList();
  }

  List<RuleDefinition> rules() {
    return events.entrySet().stream()
        .filter(
            event -> Set.of("EventBridgeRule", "CloudWatchEvent", "Schedule").contains(type(event)))
        .map(
            event ->
                RuleReader.functionRule(
                    functionId + event.getKey(), functionArn, body(event.getValue())))
        .toList();
  }

  List<ScheduleDefinition> schedules() {
    return events.entrySet().stream()
        .filter(event -> type(event).equals("ScheduleV2"))
        .map(
            event ->
                RuleReader.functionSchedule(
                    functionId + event.getKey(), functionArn, body(event.getValue())))
        .toList();
  }

  private Stream<Tree> of(String type) {
    return events.values().stream()
        .filter(event -> event.text("Type").equals(type))
        .map(FunctionEvents::body)
        .filter(body -> body.text("Enabled", "true").equals("true"));
  }

  private static String type(Map.Entry<String, Tree> event) {
    return event.getValue().text("Type");
  }

  private static Tree body(Tree event) {
    return event.tree("Properties");
  }
}
