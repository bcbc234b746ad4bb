package io.clientele.local.template;

import io.clientele.local.dynamodb.IndexDefinition;
import io.clientele.local.dynamodb.KeyDefinition;
import io.clientele.local.dynamodb.TableDefinition;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads AWS::DynamoDB::Table. */
final class TableReader {
  private TableReader() {}

  static TableDefinition read(String name, Tree properties) {
    Map<String, String> attributes = new LinkedHashMap<>();
    for (Tree attribute : properties.trees("AttributeDefinitions")) {
      attributes.put(attribute.text("AttributeName"), attribute.text("AttributeType"));
    }
    return new TableDefinition(
        name,
        attributes,
        key(properties),
        indexes(properties, "LocalSecondaryIndexes"),
        indexes(properties, "GlobalSecondaryIndexes"));
  }

  private static List<IndexDefinition> indexes(Tree properties, String name) {
    return properties.trees(name).stream()
        .map(
            index ->
                new IndexDefinition(
                    index.text("IndexName"),
                    key(index),
                    index.tree("Projection").text("ProjectionType", "ALL"),
                    index.tree("Projection").texts("NonKeyAttributes")))
        .toList();
  }

  private static KeyDefinition key(Tree properties) {
    String partition = attribute(properties, "HASH");
    if (partition == null) {
      throw TemplateException.at(properties.place().property("KeySchema"), "has no HASH key");
    }
    return new KeyDefinition(partition, attribute(properties, "RANGE"));
  }

  private static @Nullable String attribute(Tree properties, String type) {
    return properties.trees("KeySchema").stream()
        .filter(key -> key.text("KeyType").equals(type))
        .map(key -> key.text("AttributeName"))
        .findFirst()
        .orElse(null);
  }
}
