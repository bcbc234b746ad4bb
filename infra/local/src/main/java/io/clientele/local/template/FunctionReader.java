package io.clientele.local.template;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads AWS::Serverless::Function; what is not given has the default of Lambda. */
final class FunctionReader {
  private FunctionReader() {}

  static FunctionDefinition read(
      String id,
      String name,
      String arn,
      Tree properties,
      Path code,
      Map<String, Path> layers,
      List<QueueTrigger> queues) {
    Map<String, String> environment = new LinkedHashMap<>();
    Tree variables = properties.tree("Environment").tree("Variables");
    variables.values().keySet().forEach(key -> environment.put(key, variables.text(key)));
    return new FunctionDefinition(
        id,
        name,
        arn,
        properties.text("Handler"),
        code,
        layers(properties, layers),
        environment,
        properties.number("MemorySize", 128),
        Duration.ofSeconds(properties.number("Timeout", 3)),
        properties.has("ReservedConcurrentExecutions")
            ? properties.number("ReservedConcurrentExecutions", 0)
            : null,
        queues);
  }

  private static List<Path> layers(Tree properties, Map<String, Path> layers) {
    List<Path> folders = new ArrayList<>();
    for (String arn : properties.texts("Layers")) {
      Path folder = layers.get(arn);
      if (folder == null) {
        throw TemplateException.at(
            properties.place().property("Layers"), arn + " is not a layer of this template");
      }
      folders.add(folder);
    }
    return folders;
  }
}
