package io.clientele.api.openapi;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.Yaml;

/** The kept OpenAPI document, read for tests that go through every route of it. */
record DescribedApi(Map<String, ?> document) {
  /** A parameter and the values that it takes. */
  record Parameter(String name, boolean isInPath, Map<String, ?> schema) {
    /** Whether the document says that this is none of its values. */
    boolean refuses(String value) {
      if (schema.get("enum") instanceof List<?> words) {
        return !words.contains(value);
      }
      if (schema.get("pattern") instanceof String pattern) {
        return !value.matches(pattern);
      }
      return "integer".equals(schema.get("type")) && !isWhole(value);
    }

    private boolean isWhole(String value) {
      if (!value.matches("[0-9]{1,9}")) {
        return false;
      }
      int number = Integer.parseInt(value);
      return number >= whole("minimum") && number <= whole("maximum");
    }

    private int whole(String bound) {
      return ((Number) Objects.requireNonNull(schema.get(bound))).intValue();
    }
  }

  /** One method of one path. */
  record Route(String method, String path, List<Parameter> parameters, Map<String, ?> says) {
    boolean takesABody() {
      return says.containsKey("requestBody");
    }

    @Nullable String role() {
      return (String) says.get("x-role");
    }
  }

  static DescribedApi kept() {
    try (InputStream kept = DescribedApi.class.getResourceAsStream("/openapi.yaml")) {
      return new DescribedApi(new Yaml().load(Objects.requireNonNull(kept)));
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  List<Route> routes() {
    List<Route> routes = new ArrayList<>();
    map(document.get("paths"))
        .forEach(
            (path, methods) ->
                map(methods)
                    .forEach(
                        (method, operation) ->
                            routes.add(
                                new Route(
                                    method.toUpperCase(Locale.ROOT),
                                    path,
                                    parameters(map(operation)),
                                    map(operation)))));
    return routes;
  }

  private static List<Parameter> parameters(Map<String, ?> operation) {
    return operation.get("parameters") instanceof List<?> list
        ? list.stream()
            .map(DescribedApi::map)
            .map(
                one ->
                    new Parameter(
                        String.valueOf(one.get("name")),
                        "path".equals(one.get("in")),
                        map(one.get("schema"))))
            .toList()
        : List.of();
  }

  @SuppressWarnings("unchecked") // mappings of YAML have names for keys
  static Map<String, ?> map(@Nullable Object value) {
    return (Map<String, ?>) Objects.requireNonNull(value);
  }
}
