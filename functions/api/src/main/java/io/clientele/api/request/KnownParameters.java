package io.clientele.api.request;

import io.clientele.api.problem.ProblemException;
import io.micronaut.core.type.Argument;
import io.micronaut.http.HttpParameters;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.web.router.MethodBasedRouteMatch;
import io.micronaut.web.router.RouteAttributes;
import java.util.Arrays;
import java.util.List;

/** The parameters that a route has. */
public final class KnownParameters {
  private KnownParameters() {}

  /**
   * Refuses a parameter that the route does not have: a misspelt one would be passed over in
   * silence, and the answer be of everything.
   */
  public static void check(HttpRequest<?> request) {
    if (RouteAttributes.getRouteMatch(request).orElse(null)
            instanceof MethodBasedRouteMatch<?, ?> route
        && !route.getAnnotationMetadata().hasAnnotation(ChecksParameters.class)) {
      check(request.getParameters(), known(route));
    }
  }

  private static void check(HttpParameters parameters, List<String> known) {
    for (String name : parameters.names()) {
      if (!known.contains(name)) {
        throw ProblemException.unknownParameter(
            name,
            String.join(",", parameters.getAll(name)),
            known.isEmpty() ? "none" : String.join(", ", known));
      }
    }
  }

  private static List<String> known(MethodBasedRouteMatch<?, ?> route) {
    return Arrays.stream(route.getArguments())
        .filter(argument -> argument.getAnnotationMetadata().hasAnnotation(QueryValue.class))
        .map(KnownParameters::name)
        .toList();
  }

  private static String name(Argument<?> argument) {
    return argument
        .getAnnotationMetadata()
        .stringValue(QueryValue.class)
        .orElse(argument.getName());
  }
}
