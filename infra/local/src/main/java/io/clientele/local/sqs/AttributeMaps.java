package io.clientele.local.sqs;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Message attributes in the shape SQS gives them in JSON. */
final class AttributeMaps {
  private AttributeMaps() {}

  static Map<String, Object> toMap(Map<String, MessageAttribute> attributes) {
    Map<String, Object> map = new LinkedHashMap<>();
    attributes.forEach(
        (name, attribute) ->
            map.put(
                name,
                Map.of(
                    "DataType",
                    attribute.type(),
                    attribute.binary() ? "BinaryValue" : "StringValue",
                    attribute.value())));
    return map;
  }

  /** Reads that shape; null and what is not a map give no attributes. */
  static Map<String, MessageAttribute> fromMap(@Nullable Object value) {
    if (!(value instanceof Map<?, ?> map)) {
      return Map.of();
    }
    Map<String, MessageAttribute> attributes = new LinkedHashMap<>();
    map.forEach((name, attribute) -> attributes.put(String.valueOf(name), attribute(attribute)));
    return attributes;
  }

  private static MessageAttribute attribute(Object value) {
    if (value instanceof Map<?, ?> fields && fields.get("DataType") instanceof String type) {
      Object text = fields.get(type.startsWith("Binary") ? "BinaryValue" : "StringValue");
      if (text instanceof String string) {
        return new MessageAttribute(type, string);
      }
    }
    throw Errors.invalidValue("A message attribute needs a DataType and a value of that type.");
  }
}
