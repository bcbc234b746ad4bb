package io.clientele.domain.event;

import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the repository promises of the product's own events: {@code events/bus}. */
public final class EventSchemas {
  private final SchemaRegistry registry =
      SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);
  private final JsonMapper json = JsonMapper.shared();

  /** What of an event breaks its schema, or is not told there; nothing when it is as promised. */
  public List<String> violations(ProductEvent event) throws IOException {
    return violations(event.type(), json.valueToTree(event.detail()));
  }

  List<String> violations(String type, JsonNode detail) throws IOException {
    JsonNode schema = json.readTree(file(type + "-1.schema.json"));
    Schema compiled = registry.getSchema(schema);
    List<String> violations =
        new ArrayList<>(compiled.validate(detail).stream().map(Error::toString).toList());
    for (String field : detail.propertyNames()) {
      if (!schema.get("properties").has(field)) {
        violations.add(field + " is not in the schema");
      }
    }
    return violations;
  }

  JsonNode sample(String type) throws IOException {
    return json.readTree(file(type + "-1.json"));
  }

  static Path folder() {
    Path folder = Path.of("").toAbsolutePath();
    while (!Files.exists(folder.resolve("template.yaml"))) {
      folder = folder.getParent();
      if (folder == null) {
        throw new IllegalStateException("no template.yaml above the working directory");
      }
    }
    return folder.resolve("events/bus");
  }

  private static String file(String name) throws IOException {
    return Files.readString(folder().resolve(name));
  }
}
