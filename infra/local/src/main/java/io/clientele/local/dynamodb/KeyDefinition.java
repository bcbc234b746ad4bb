package io.clientele.local.dynamodb;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The key of a table or an index.
 *
 * @param partition attribute name
 * @param sort attribute name; null when the partition key alone names an item
 */
public record KeyDefinition(String partition, @Nullable String sort) {
  List<Map<String, Object>> schema() {
    List<Map<String, Object>> schema = new ArrayList<>();
    schema.add(Map.of("AttributeName", partition, "KeyType", "HASH"));
    if (sort != null) {
      schema.add(Map.of("AttributeName", sort, "KeyType", "RANGE"));
    }
    return schema;
  }
}
