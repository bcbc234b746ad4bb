package io.clientele.local.template;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.MarkedYAMLException;

/** A SAM template as read, with nothing resolved but Globals merged into the resources. */
record Template(
    Map<String, Object> parameters,
    Map<String, Object> mappings,
    Map<String, Object> conditions,
    Map<String, Resource> resources) {

  static Template read(Path file) {
    try (Reader reader = Files.newBufferedReader(file)) {
      return of(new Yaml(new CloudFormationTags()).load(reader));
    } catch (IOException e) {
      throw new TemplateException("Cannot read " + file + ": " + e.getMessage());
    } catch (MarkedYAMLException e) {
      throw new TemplateException(file + " is not YAML: " + e.getMessage());
    }
  }

  static Template parse(String yaml) {
    return of(new Yaml(new CloudFormationTags()).load(yaml));
  }

  private static Template of(@Nullable Object root) {
    Map<String, Object> sections = map(root);
    Map<String, Object> globals = map(sections.get("Globals"));
    Map<String, Resource> resources = new LinkedHashMap<>();
    map(sections.get("Resources"))
        .forEach((id, body) -> resources.put(id, resource(id, map(body), globals)));
    return new Template(
        map(sections.get("Parameters")),
        map(sections.get("Mappings")),
        map(sections.get("Conditions")),
        resources);
  }

  private static Resource resource(
      String id, Map<String, Object> body, Map<String, Object> globals) {
    if (!(body.get("Type") instanceof String type)) {
      throw new TemplateException("template.yaml: " + id + ": Type is missing");
    }
    Object shared =
        type.startsWith("AWS::Serverless::")
            ? globals.get(type.substring("AWS::Serverless::".length()))
            : null;
    Map<String, Object> properties = map(Globals.merge(map(shared), map(body.get("Properties"))));
    Object condition = body.get("Condition");
    return new Resource(id, type, condition == null ? null : condition.toString(), properties);
  }

  static Map<String, Object> map(@Nullable Object value) {
    Map<String, Object> copy = new LinkedHashMap<>();
    if (value instanceof Map<?, ?> map) {
      map.forEach((key, item) -> copy.put(key.toString(), item));
    }
    return copy;
  }
}
