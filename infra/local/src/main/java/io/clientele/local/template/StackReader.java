package io.clientele.local.template;

import io.clientele.local.athena.WorkGroupDefinition;
import io.clientele.local.dynamodb.TableDefinition;
import io.clientele.local.events.RuleDefinition;
import io.clientele.local.events.ScheduleDefinition;
import io.clientele.local.s3.BucketDefinition;
import io.clientele.local.sqs.QueueDefinition;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Resolves the resources of a template, type by type. */
final class StackReader {
  private final Template template;
  private final StackNames names;
  private final LocalAddresses addresses;
  private final LocalAttributes attributes;
  private final Resolver resolver;
  private final Path folder;
  private final Instant start;

  StackReader(
      Template template,
      Map<String, String> overrides,
      StackNames names,
      LocalAddresses addresses,
      Path folder,
      Instant start) {
    this.template = template;
    this.names = names;
    this.addresses = addresses;
    this.folder = folder;
    this.start = start;
    attributes = new LocalAttributes(names, addresses);
    Parameters parameters = new Parameters(template.parameters(), overrides, names);
    resolver = new Resolver(template, parameters, attributes);
  }

  Stack read() {
    Map<String, FunctionDefinition> functions = new LinkedHashMap<>();
    List<RouteDefinition> routes = new ArrayList<>();
    Authorizers authorizers =
        new Authorizers(
            resources("AWS::Serverless::HttpApi").map(resolver::properties).toList(), addresses);
    Map<String, Path> layers = layers();
    for (Resource resource : resources("AWS::Serverless::Function").toList()) {
      FunctionEvents events = new FunctionEvents(resource.id(), resolver.properties(resource));
      functions.put(resource.id(), function(resource, layers, events));
      routes.addAll(events.routes(authorizers));
    }
    return new Stack(
        names,
        functions,
        resources("AWS::S3::Bucket").map(this::bucket).toList(),
        resources("AWS::SQS::Queue").map(this::queue).toList(),
        resources("AWS::DynamoDB::Table").map(this::table).toList(),
        resources("AWS::Events::EventBus").map(this::physicalName).toList(),
        resources("AWS::Events::Rule").filter(this::isEnabled).map(this::rule).toList(),
        resources("AWS::Scheduler::Schedule").filter(this::isEnabled).map(this::schedule).toList(),
        new HttpApiDefinition(routes, authorizers.cors()),
        resources("AWS::Glue::Table").map(resolver::properties).map(GlueReader::table).toList(),
        resources("AWS::Athena::WorkGroup").map(this::workGroup).toList(),
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

  private boolean isEnabled(Resource resource) {
    return RuleReader.isEnabled(resolver.properties(resource));
  }

  private Path folder(Resource resource, String property) {
    return folder.resolve(resolver.properties(resource).text(property)).normalize();
  }

  private Map<String, Path> layers() {
    Map<String, Path> layers = new LinkedHashMap<>();
    resources("AWS::Serverless::LayerVersion")
        .forEach(
            layer ->
                layers.put(attributes.layerArn(physicalName(layer)), folder(layer, "ContentUri")));
    return layers;
  }

  private FunctionDefinition function(
      Resource resource, Map<String, Path> layers, FunctionEvents events) {
    String name = physicalName(resource);
    return FunctionReader.read(
        resource.id(),
        name,
        names.arn("lambda", "function:" + name),
        resolver.properties(resource),
        folder(resource, "CodeUri"),
        layers,
        events.queues());
  }

  private BucketDefinition bucket(Resource resource) {
    Tree notifications = resolver.properties(resource).tree("NotificationConfiguration");
    boolean notifies =
        notifications.has("EventBridgeConfiguration")
            && !notifications
                .tree("EventBridgeConfiguration")
                .text("EventBridgeEnabled", "true")
                .equals("false");
    return new BucketDefinition(physicalName(resource), notifies);
  }

  private QueueDefinition queue(Resource resource) {
    return QueueReader.read(physicalName(resource), resolver.properties(resource));
  }

  private TableDefinition table(Resource resource) {
    return TableReader.read(physicalName(resource), resolver.properties(resource));
  }

  private WorkGroupDefinition workGroup(Resource resource) {
    return GlueReader.workGroup(physicalName(resource), resolver.properties(resource));
  }

  private RuleDefinition rule(Resource resource) {
    return RuleReader.rule(physicalName(resource), resolver.properties(resource));
  }

  private ScheduleDefinition schedule(Resource resource) {
    return RuleReader.schedule(physicalName(resource), resolver.properties(resource), start);
  }

  private Map<String, String> dashboardHeaders() {
    Map<String, String> headers = new LinkedHashMap<>();
    resources("AWS::CloudFront::ResponseHeadersPolicy")
        .map(resolver::properties)
        .forEach(policy -> headers.putAll(ResponseHeaders.read(policy)));
    return headers;
  }
}
