package io.clientele.api.request;

import io.clientele.api.problem.ProblemException;
import io.micronaut.http.HttpParameters;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ServerFilter;
import java.util.List;
import java.util.Set;

/**
 * Refuses a parameter that is given several times or, which API Gateway makes of that, with commas:
 * all values but the first would be passed over in silence.
 */
@ServerFilter(ServerFilter.MATCH_ALL_PATTERN)
final class SingleValueFilter {
  /** Lists, and texts that may have commas of their own. */
  private static final Set<String> SEVERAL =
      Set.of("segment", "metric", "country", "channel", "owner", "category", "name");

  @RequestFilter
  void check(HttpRequest<?> request) {
    HttpParameters parameters = request.getParameters();
    for (String name : parameters.names()) {
      List<String> values = parameters.getAll(name);
      if (values.size() > 1 && !SEVERAL.contains(name)) {
        throw ProblemException.invalidParameter(
            name, String.join(",", values), "one value without commas");
      }
    }
  }
}
