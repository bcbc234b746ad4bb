package io.clientele.local.template;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Resolves the resources of a template, type by type. */
final class StackReader {
  private final Template template;
  private final StackNames names;
  private final LocalAttributes attributes;
  private final Resolver resolver;
  private final LocalAddresses addresses;
  private final Path folder;

  StackReader(
      Template template,
      Map<String, String> overrides,
      StackNames names,
      LocalAddresses addresses,
      Path folder) {
    this.template = template;
    this.names = names;
    this.addresses = addresses;
    this.folder = folder;
    attributes = new LocalAttributes(names, addresses);
    Parameters parameters = new Parameters(template.parameters(), overrides, names);
    resolver = new Resolver(template, parameters, attributes);
  }

  Stack read() {
    Map<String, Path> layers = new LinkedHashMap<>();
    resources("AWS::Serverless::LayerVersion")
        .forEach(layer -> layers.put(reference(layer), folder(layer, "ContentUri")));

    Map<String, FunctionDefinition> functions = new LinkedHashMap<>();
    List<RouteDefinition> routes = new ArrayList<>();
    List<RuleDefinition> rules = new ArrayList<>();
    List<ScheduleDefinition> schedules = new ArrayList<>();
    Authorizers authorizers =
        new Authorizers(
            resources("AWS::Serverless::HttpApi").map(resolver::properties).toList(), addresses);

    resources("AWS::Serverless::Function")
        .forEach(
            resource -> {
              Tree properties = resolver.properties(resource);
              String name = attributes.physicalName(resource, resolver);
              String arn = names.arn("lambda", "function:" + name);
              FunctionEvents events = new FunctionEvents(resource.id(), arn, properties);
              functions.put(
                  resource.id(),
                  FunctionReader.read(
                      resource.id(),
                      name,
                      arn,
                      properties,
                      folder(resource, "CodeUri"),
                      layers,
                      events.queues()));
              routes.addAll(events.routes(authorizers));
              rules.addAll(events.rules());
              schedules.addAll(events.schedules());
            });
    resources("AWS::Events::Rule")
        .forEach(rule -> rules.add(RuleReader.rule(physicalName(rule), resolver.properties(rule))));
    resources("AWS::Scheduler::Schedule")
        .forEach(
            schedule ->
                schedules.add(
                    RuleReader.schedule(physicalName(schedule), resolver.properties(schedule))));

    return new Stack(
        names,
        functions,
        resources("AWS::S3::Bucket").map(this::bucket).toList(),
        resources("AWS::SQS::Queue").map(this::queue).toList(),
        resources("AWS::DynamoDB::Table").map(table -> named(table, "TableName")).toList(),
        resources("AWS::Events::EventBus").map(this::physicalName).toList(),
        rules,
        schedules,
        new HttpApiDefinition(routes, authorizers.cors()),
        resources("AWS::Glue::Table").map(resolver::properties).toList(),
        resources("AWS::Athena::WorkGroup").map(group -> named(group, "Name")).toList(),
        dashboardHeaders());
  }

  private Stream<Resource> resources(String type) {
    return template.resources().values().stream()
        .filter(resource -> resource.type().equals(type))
        .filter(resolver::exists);
  }

  private String physicalName(Resource resource) {
    return attributes.physicalName(resource, resolver);
  }

  private String reference(Resource resource) {
    String value = attributes.value(resource, Attributes.REF, resolver);
    return value == null ? resource.id() : value;
  }

  private Path folder(Resource resource, String property) {
    Tree properties = resolver.properties(resource);
    return folder.resolve(properties.text(property)).normalize();
  }

  private Tree named(Resource resource, String property) {
    Tree properties = resolver.properties(resource);
    Map<String, Object> values = new LinkedHashMap<>(properties.values());
    values.put(property, physicalName(resource));
    return new Tree(properties.place(), values);
  }

  private BucketDefinition bucket(Resource resource) {
    Tree properties = resolver.properties(resource);
    Tree events = properties.tree("NotificationConfiguration").tree("EventBridgeConfiguration");
    boolean sends =
        properties.tree("NotificationConfiguration").has("EventBridgeConfiguration")
            && Boolean.parseBoolean(events.text("EventBridgeEnabled", "true"));
    List<String> origins =
        properties.tree("CorsConfiguration").trees("CorsRules").stream()
            .flatMap(rule -> rule.texts("AllowedOrigins").stream())
            .map(addresses::origin)
            .toList();
    return new BucketDefinition(physicalName(resource), sends, origins);
  }

  private QueueDefinition queue(Resource resource) {
    return QueueReader.read(
        physicalName(resource), reference(resource, "Arn"), resolver.properties(resource));
  }

  private String reference(Resource resource, String attribute) {
    String value = attributes.value(resource, attribute, resolver);
    return value == null ? resource.id() : value;
  }

  private Map<String, String> dashboardHeaders() {
    Map<String, String> headers = new LinkedHashMap<>();
    resources("AWS::CloudFront::ResponseHeadersPolicy")
        .map(resolver::properties)
        .forEach(policy -> headers.putAll(ResponseHeaders.read(policy)));
    return headers;
  }
}
