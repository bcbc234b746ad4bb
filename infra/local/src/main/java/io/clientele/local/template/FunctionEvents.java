package io.clientele.local.template;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/** The Events of one function: the queues that feed it and the routes that it answers. */
final class FunctionEvents {
  private static final Set<String> KNOWN = Set.of("SQS", "HttpApi");

  private final String functionId;
  private final List<Tree> events = new ArrayList<>();

  FunctionEvents(String functionId, Tree properties) {
    this.functionId = functionId;
    Tree all = properties.tree("Events");
    for (String name : all.values().keySet()) {
      Tree event = all.tree(name);
      if (!KNOWN.contains(event.text("Type"))) {
        throw TemplateException.at(
            event.place().property("Type"),
            event.text("Type") + " is not an event source of the local cloud");
      }
      events.add(event);
    }
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

  private Stream<Tree> of(String type) {
    return events.stream()
        .filter(event -> event.text("Type").equals(type))
        .map(event -> event.tree("Properties"))
        .filter(body -> body.text("Enabled", "true").equals("true"));
  }
}
