package io.clientele.local.template;

import io.clientele.local.events.TargetDefinition;
import io.clientele.local.events.TargetInput;
import java.util.LinkedHashMap;
import java.util.Map;

/** Reads where a rule or a schedule sends to: a queue. */
final class TargetReader {
  private TargetReader() {}

  static TargetDefinition read(Tree target) {
    return new TargetDefinition(
        target.text("Id", "target"),
        queue(target),
        input(target),
        target.tree("SqsParameters").textOrNull("MessageGroupId"));
  }

  /** The name of the queue. */
  static String queue(Tree target) {
    String arn = target.text("Arn");
    if (!arn.startsWith("arn:aws:sqs:")) {
      throw TemplateException.at(
          target.place().property("Arn"),
          "the local cloud sends events to queues only, not to " + arn);
    }
    return arn.substring(arn.lastIndexOf(':') + 1);
  }

  private static TargetInput input(Tree target) {
    if (target.has("Input")) {
      return new TargetInput.Constant(target.text("Input"));
    }
    if (target.has("InputPath")) {
      return new TargetInput.Part(target.text("InputPath"));
    }
    if (!target.has("InputTransformer")) {
      return new TargetInput.Whole();
    }
    Tree transformer = target.tree("InputTransformer");
    Tree map = transformer.tree("InputPathsMap");
    Map<String, String> paths = new LinkedHashMap<>();
    map.values().keySet().forEach(name -> paths.put(name, map.text(name)));
    return new TargetInput.Transformed(paths, transformer.text("InputTemplate"));
  }
}
