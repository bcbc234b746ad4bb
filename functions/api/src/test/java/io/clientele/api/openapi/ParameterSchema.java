package io.clientele.api.openapi;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** What a parameter is and which values it takes. */
public record ParameterSchema(String description, Map<String, Object> schema) {
  /** Any text. */
  public static ParameterSchema text(String description) {
    return new ParameterSchema(description, Map.of("type", "string"));
  }

  /** A text of this form, whole. */
  public static ParameterSchema pattern(String description, Pattern pattern) {
    Map<String, Object> schema = new LinkedHashMap<>();
    schema.put("type", "string");
    schema.put("pattern", "^" + pattern.pattern() + "$");
    return new ParameterSchema(description, schema);
  }

  /** One of these. */
  public static ParameterSchema words(String description, List<String> words) {
    Map<String, Object> schema = new LinkedHashMap<>();
    schema.put("type", "string");
    schema.put("enum", words);
    return new ParameterSchema(description, schema);
  }

  static ParameterSchema whole(String description, int least, int most, int otherwise) {
    Map<String, Object> schema = new LinkedHashMap<>();
    schema.put("type", "integer");
    schema.put("minimum", least);
    schema.put("maximum", most);
    schema.put("default", otherwise);
    return new ParameterSchema(description, schema);
  }
}
