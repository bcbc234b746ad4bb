package io.clientele.api.openapi;

import io.clientele.api.paging.Limit;
import io.clientele.api.runs.RunParameters;
import io.clientele.api.schemes.SchemeParameters;
import io.clientele.api.uploads.UploadParameters;
import io.micronaut.http.annotation.QueryValue;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/** The parameters of routes: names and places from the methods, values from what checks them. */
final class Parameters {
  private final Map<String, ParameterSchema> schemas = new HashMap<>();

  Parameters() {
    schemas.putAll(SchemeParameters.all());
    schemas.putAll(UploadParameters.all());
    schemas.putAll(RunParameters.all());
    schemas.put(
        "limit", ParameterSchema.whole("The most items of a page", 1, Limit.MOST, Limit.DEFAULT));
    schemas.put(
        "metric",
        ParameterSchema.text("Ids of metrics, several with commas or repeated; all where missing"));
    schemas.put("cursor", ParameterSchema.text("The next_cursor of the page before"));
    schemas.put("erasure_id", ParameterSchema.text("An erasure that POST /v1/erasures asked for"));
    schemas.put("audience_id", ParameterSchema.text("An audience that POST /v1/audiences made"));
    schemas.put("customer_id", ParameterSchema.text("A customer of the run"));
  }

  /** In the order of the path, then of the query. */
  List<Map<String, Object>> of(String path, Method method) {
    Stream<String> inPath =
        Arrays.stream(path.split("/", -1))
            .filter(part -> part.startsWith("{"))
            .map(part -> part.substring(1, part.length() - 1));
    List<String> inQuery = new ArrayList<>();
    for (Parameter parameter : method.getParameters()) {
      QueryValue query = parameter.getAnnotation(QueryValue.class);
      if (query != null) {
        inQuery.add(query.value().isEmpty() ? parameter.getName() : query.value());
      }
    }
    inQuery.addAll(SchemeParameters.readBy(path));
    return Stream.concat(
            inPath.map(name -> parameter(name, "path")),
            inQuery.stream().map(name -> parameter(name, "query")))
        .toList();
  }

  private Map<String, Object> parameter(String name, String place) {
    ParameterSchema schema =
        Objects.requireNonNull(schemas.get(name), () -> "No schema is known for " + name);
    Map<String, Object> parameter = new LinkedHashMap<>();
    parameter.put("name", name);
    parameter.put("in", place);
    parameter.put("description", schema.description() + ".");
    if (place.equals("path")) {
      parameter.put("required", true);
    }
    parameter.put("schema", schema.schema());
    return parameter;
  }
}
