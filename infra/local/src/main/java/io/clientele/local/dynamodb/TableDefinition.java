package io.clientele.local.dynamodb;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A table as the template declares it.
 *
 * @param attributes type by name of every attribute in a key: {@code S}, {@code N} or {@code B}
 */
public record TableDefinition(
    String name,
    Map<String, String> attributes,
    KeyDefinition key,
    List<IndexDefinition> localIndexes,
    List<IndexDefinition> globalIndexes) {
  public TableDefinition {
    attributes = Map.copyOf(attributes);
    localIndexes = List.copyOf(localIndexes);
    globalIndexes = List.copyOf(globalIndexes);
  }

  /** The fields of a {@code CreateTable} request. */
  Map<String, Object> request() {
    Map<String, Object> request = new HashMap<>();
    request.put("TableName", name);
    request.put("BillingMode", "PAY_PER_REQUEST");
    request.put("KeySchema", key.schema());
    request.put(
        "AttributeDefinitions",
        attributes.entrySet().stream()
            .map(e -> Map.of("AttributeName", e.getKey(), "AttributeType", e.getValue()))
            .toList());
    if (!localIndexes.isEmpty()) {
      request.put(
          "LocalSecondaryIndexes", localIndexes.stream().map(IndexDefinition::request).toList());
    }
    if (!globalIndexes.isEmpty()) {
      request.put(
          "GlobalSecondaryIndexes", globalIndexes.stream().map(IndexDefinition::request).toList());
    }
    return request;
  }
}
