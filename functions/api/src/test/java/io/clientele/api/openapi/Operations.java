package io.clientele.api.openapi;

import io.clientele.api.access.NeedsRole;
import io.clientele.api.access.Role;
import io.clientele.api.problem.Problem;
import io.micronaut.http.HttpMethod;
import io.micronaut.http.HttpStatus;
import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/** What each route takes and answers. */
final class Operations {
  private static final String JSON = "application/json";
  private static final String HEALTH = "/v1/health";
  private static final int OK = 200;
  private static final int ACCEPTED = 202;
  private static final int UNCHANGED = 304;
  private static final int ELSEWHERE = 307;

  private final Schemas schemas;
  private final Parameters parameters = new Parameters();
  private final Map<String, Object> problems = new TreeMap<>();

  Operations(Schemas schemas) {
    this.schemas = schemas;
  }

  Map<String, Object> of(HttpMethod verb, String path, Method method) {
    Operation says =
        Objects.requireNonNull(
            method.getAnnotation(Operation.class), () -> method + " has no @Operation");
    List<Map<String, Object>> taken = parameters.of(path, method);
    Map<String, Object> operation = new LinkedHashMap<>();
    operation.put("summary", says.value());
    operation.put("operationId", id(verb, path));
    if (path.equals(HEALTH)) {
      operation.put("security", List.of());
    } else {
      operation.put("x-role", role(verb, method).word());
    }
    if (!taken.isEmpty()) {
      operation.put("parameters", taken);
    }
    if (says.body() != Void.class) {
      operation.put("requestBody", body(schemas.of(says.body(), List.of())));
    }
    operation.put("responses", responses(path, method, says, taken));
    return operation;
  }

  private static Role role(HttpMethod verb, Method method) {
    NeedsRole needed = method.getAnnotation(NeedsRole.class);
    return needed == null ? Role.neededFor(verb) : needed.value();
  }

  private static Map<String, Object> body(Map<String, Object> schema) {
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("required", false);
    body.put("content", Map.of(JSON, Map.of("schema", schema)));
    return body;
  }

  private Map<String, Object> responses(
      String path, Method method, Operation says, List<Map<String, Object>> taken) {
    Map<String, Object> responses = new TreeMap<>();
    responses.put(Integer.toString(says.status()), success(says.status(), says, method));
    for (int status : says.also()) {
      responses.put(
          Integer.toString(status),
          switch (status) {
            case OK -> success(status, says, method);
            case UNCHANGED, ELSEWHERE -> response(status);
            default -> problem(status);
          });
    }
    if (says.meanwhile() != Void.class) {
      responses.put(Integer.toString(ACCEPTED), meanwhile(says));
    }
    for (int status : refusals(path, says, taken)) {
      responses.put(Integer.toString(status), problem(status));
    }
    if (!path.equals(HEALTH)) {
      responses.put("401", Map.of("$ref", "#/components/responses/NoToken"));
    }
    responses.put("default", problem("Unexpected", "Anything else"));
    return responses;
  }

  private Map<String, Object> success(int status, Operation says, Method method) {
    Map<String, Object> success = response(status);
    success.put("content", Map.of(says.mediaType(), Map.of("schema", answer(says, method))));
    return success;
  }

  private Map<String, Object> meanwhile(Operation says) {
    Map<String, Object> meanwhile = response(ACCEPTED);
    meanwhile.put(
        "content", Map.of(JSON, Map.of("schema", schemas.of(says.meanwhile(), List.of()))));
    return meanwhile;
  }

  private static List<Integer> refusals(
      String path, Operation says, List<Map<String, Object>> taken) {
    List<Integer> refusals = new ArrayList<>();
    if (!path.equals(HEALTH)) {
      refusals.add(403);
    }
    if (!taken.isEmpty() || says.body() != Void.class) {
      refusals.add(400);
    }
    if (taken.stream().anyMatch(one -> List.of("path", "run").contains(place(one)))) {
      refusals.add(404);
    }
    if (says.body() != Void.class) {
      refusals.add(413);
    }
    return refusals;
  }

  private static String place(Map<String, Object> parameter) {
    return "run".equals(parameter.get("name")) ? "run" : String.valueOf(parameter.get("in"));
  }

  private Map<String, Object> answer(Operation says, Method method) {
    if (says.answer() != Void.class) {
      return schemas.of(says.answer(), List.of());
    }
    AnnotatedType type = method.getAnnotatedReturnType();
    // What an HttpResponse is of is what it answers.
    return method.getReturnType().getSimpleName().equals("HttpResponse")
            && type instanceof AnnotatedParameterizedType generic
        ? schemas.of(generic.getAnnotatedActualTypeArguments()[0])
        : schemas.of(type);
  }

  private Map<String, Object> problem(int status) {
    HttpStatus known = HttpStatus.valueOf(status);
    return problem(known.getReason().replaceAll("\\W", ""), known.getReason());
  }

  private Map<String, Object> problem(String name, String description) {
    Map<String, Object> response = new LinkedHashMap<>();
    response.put("description", description);
    response.put("content", problemContent());
    problems.put(name, response);
    return Map.of("$ref", "#/components/responses/" + name);
  }

  /** The answers that are errors, by the names that the routes refer to them by. */
  Map<String, Object> problems() {
    return problems;
  }

  Map<String, Object> problemContent() {
    return Map.of(
        "application/problem+json", Map.of("schema", schemas.of(Problem.class, List.of())));
  }

  private static Map<String, Object> response(int status) {
    Map<String, Object> response = new LinkedHashMap<>();
    response.put("description", HttpStatus.valueOf(status).getReason());
    return response;
  }

  private static String id(HttpMethod verb, String path) {
    StringBuilder id = new StringBuilder(verb.name().toLowerCase(Locale.ROOT));
    Arrays.stream(path.substring("/v1/".length()).split("/", -1))
        .map(part -> part.replaceAll("[{}]", "").replaceAll("\\W", "_"))
        .forEach(part -> id.append('_').append(part));
    return id.toString();
  }
}
