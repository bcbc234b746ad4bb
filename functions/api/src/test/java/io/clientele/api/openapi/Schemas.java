package io.clientele.api.openapi;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** JSON schemas of the records that make the bodies, by name. */
final class Schemas {
  private final Map<String, Object> byName = new TreeMap<>();

  Map<String, Object> byName() {
    return byName;
  }

  /** A reference to the schema of a record, or the schema of anything else. */
  Map<String, Object> of(Class<?> type, List<AnnotatedType> arguments) {
    if (!type.isRecord()) {
      return simple(type, arguments);
    }
    String name = name(type) + (arguments.isEmpty() ? "" : "Of" + name(raw(arguments.getFirst())));
    if (!byName.containsKey(name)) {
      byName.put(name, Map.of());
      byName.put(name, record(type, arguments));
    }
    return Map.of("$ref", "#/components/schemas/" + name);
  }

  Map<String, Object> of(AnnotatedType type) {
    Map<String, Object> schema =
        of(
            raw(type),
            type instanceof AnnotatedParameterizedType generic
                ? List.of(generic.getAnnotatedActualTypeArguments())
                : List.of());
    if (!type.isAnnotationPresent(Nullable.class) || schema.isEmpty()) {
      return schema;
    }
    if (schema.get("type") instanceof String word) {
      Map<String, Object> nullable = new LinkedHashMap<>(schema);
      nullable.put("type", List.of(word, "null"));
      return nullable;
    }
    return Map.of("anyOf", List.of(schema, Map.of("type", "null")));
  }

  private Map<String, Object> record(Class<?> type, List<AnnotatedType> arguments) {
    boolean leavesNullsOut = type.isAnnotationPresent(JsonInclude.class) || isBody(type);
    Map<String, Object> properties = new LinkedHashMap<>();
    List<String> required = new ArrayList<>();
    for (RecordComponent component : type.getRecordComponents()) {
      AnnotatedType annotated = component.getAnnotatedType();
      boolean mayMiss = leavesNullsOut && annotated.isAnnotationPresent(Nullable.class);
      String name = snakeCase(component.getName());
      properties.put(name, component(annotated, arguments));
      if (!mayMiss) {
        required.add(name);
      }
    }
    Map<String, Object> schema = new LinkedHashMap<>();
    schema.put("type", "object");
    if (!required.isEmpty()) {
      schema.put("required", required);
    }
    schema.put("properties", properties);
    if (isBody(type)) {
      schema.put("additionalProperties", false);
    }
    return schema;
  }

  /** A list of a generic record's items has what the record is of. */
  private Map<String, Object> component(AnnotatedType type, List<AnnotatedType> arguments) {
    boolean isList = raw(type) == List.class;
    return isList && !arguments.isEmpty() && type.toString().endsWith("List<T>")
        ? simple(List.class, arguments)
        : of(type);
  }

  private Map<String, Object> simple(Class<?> type, List<AnnotatedType> arguments) {
    Map<String, Object> schema = new LinkedHashMap<>();
    if (type == List.class) {
      schema.put("type", "array");
      schema.put("items", of(arguments.getFirst()));
    } else if (type == Map.class) {
      schema.put("type", "object");
      schema.put("additionalProperties", of(arguments.get(1)));
    } else if (type == String.class) {
      schema.put("type", "string");
    } else if (type == Instant.class) {
      schema.put("type", "string");
      schema.put("format", "date-time");
    } else if (type == int.class || type == Integer.class) {
      schema.put("type", "integer");
    } else if (type == long.class || type == Long.class) {
      schema.put("type", "integer");
      schema.put("format", "int64");
    } else if (type == double.class || type == Double.class || type == BigDecimal.class) {
      schema.put("type", "number");
    } else if (type == boolean.class) {
      schema.put("type", "boolean");
    } else if (type != Object.class) {
      throw new IllegalArgumentException("No schema is known for " + type);
    }
    return schema;
  }

  private static boolean isBody(Class<?> type) {
    return type.getSimpleName().endsWith("Body");
  }

  /** {@code RunView} and {@code ElementForm} are {@code Run} and {@code Element} to readers. */
  private static String name(Class<?> type) {
    String name = type.getSimpleName().replaceFirst("(View|Form)$", "");
    return type.isMemberClass() ? name(type.getEnclosingClass()) + name : name;
  }

  private static Class<?> raw(AnnotatedType annotated) {
    Type type = annotated.getType();
    Type raw = type instanceof ParameterizedType generic ? generic.getRawType() : type;
    return raw instanceof Class<?> known ? known : Object.class;
  }

  static String snakeCase(String name) {
    return name.replaceAll("([A-Z])", "_$1").toLowerCase(Locale.ROOT);
  }
}
