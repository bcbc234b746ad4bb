package io.clientele.api.openapi;

import io.micronaut.context.ApplicationContext;
import io.micronaut.http.HttpMethod;
import io.micronaut.web.router.Router;
import io.micronaut.web.router.UriRouteInfo;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.Yaml;

/** The OpenAPI 3.1 document of the routes that a context has. */
final class OpenApiDocument {
  private static final String DESCRIPTION =
      """
      Errors are application/problem+json (RFC 9457). An answer about a run says which in run_id and as_of.
      Money is in the currency that the answer names. A figure that is not known is null, never 0.""";

  private OpenApiDocument() {}

  static Map<String, Object> of(ApplicationContext context) {
    Schemas schemas = new Schemas();
    Operations operations = new Operations(schemas);
    Map<String, Map<String, Object>> paths = new TreeMap<>();
    context
        .getBean(Router.class)
        .uriRoutes()
        .filter(route -> route.getHttpMethod() != HttpMethod.HEAD)
        .forEach(route -> put(paths, operations, route));
    Map<String, Object> document = new LinkedHashMap<>();
    document.put("openapi", "3.1.0");
    Map<String, Object> info = new LinkedHashMap<>();
    info.put("title", "Clientele");
    info.put("version", "1");
    info.put("description", DESCRIPTION);
    document.put("info", info);
    document.put("security", List.of(Map.of("token", List.of())));
    document.put("paths", paths);
    document.put("components", components(schemas, operations));
    return document;
  }

  private static void put(
      Map<String, Map<String, Object>> paths, Operations operations, UriRouteInfo<?, ?> route) {
    String path = Schemas.snakeCase(route.getUriMatchTemplate().toPathString());
    paths
        .computeIfAbsent(path, missing -> new TreeMap<>())
        .put(
            route.getHttpMethodName().toLowerCase(Locale.ROOT),
            operations.of(
                route.getHttpMethod(),
                path,
                route.getTargetMethod().getExecutableMethod().getTargetMethod()));
  }

  private static Map<String, Object> components(Schemas schemas, Operations operations) {
    Map<String, Object> token = new LinkedHashMap<>();
    token.put("type", "http");
    token.put("scheme", "bearer");
    token.put("bearerFormat", "JWT");
    token.put(
        "description",
        "The groups of the token are roles: viewer reads, analyst also changes, admin may do all.");
    Map<String, Object> gateway =
        Map.of(
            "schema",
            Map.of(
                "type",
                "object",
                "required",
                List.of("message"),
                "properties",
                Map.of("message", Map.of("type", "string"))));
    Map<String, Object> content = new TreeMap<>(operations.problemContent());
    content.put("application/json", gateway);
    Map<String, Object> noToken = new LinkedHashMap<>();
    noToken.put(
        "description",
        "No token, or one that is expired or meant for another audience or from another issuer."
            + " API Gateway answers it, in its own form.");
    noToken.put("content", content);
    Map<String, Object> components = new LinkedHashMap<>();
    components.put("securitySchemes", Map.of("token", token));
    Map<String, Object> responses = new TreeMap<>(operations.problems());
    responses.put("NoToken", noToken);
    components.put("responses", responses);
    components.put("schemas", schemas.byName());
    return components;
  }

  /** In blocks, in the order that the maps have. */
  static String yaml(Map<String, Object> document) {
    DumperOptions options = new DumperOptions();
    options.setDefaultFlowStyle(DumperOptions.FlowStyle.BLOCK);
    options.setWidth(120);
    options.setLineBreak(DumperOptions.LineBreak.UNIX);
    return new Yaml(options).dump(copy(document));
  }

  /**
   * Without values that are there twice, which YAML would refer to, and without maps whose order
   * the JDK leaves open.
   */
  private static Object copy(Object value) {
    return switch (value) {
      case Map<?, ?> map -> {
        Map<Object, Object> copy =
            map instanceof LinkedHashMap ? new LinkedHashMap<>() : new TreeMap<>();
        map.forEach((name, of) -> copy.put(name, copy(of)));
        yield copy;
      }
      case List<?> list -> new ArrayList<>(list.stream().map(OpenApiDocument::copy).toList());
      default -> value;
    };
  }
}
