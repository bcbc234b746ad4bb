package io.clientele.api.access;

import io.clientele.api.gateway.GatewayEvent;
import io.clientele.api.problem.ProblemException;
import io.clientele.api.problem.ProblemType;
import io.clientele.api.request.KnownParameters;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ServerFilter;
import io.micronaut.web.router.RouteAttributes;
import java.util.Map;
import java.util.Set;

/**
 * Lets a request through when the caller's role allows it, and then only with parameters that its
 * route has. API Gateway has checked the token itself by then.
 */
@ServerFilter(ServerFilter.MATCH_ALL_PATTERN)
final class AccessFilter {
  private static final String HEALTH = "/v1/health";

  @RequestFilter
  void check(HttpRequest<?> request) {
    if (!request.getPath().equals(HEALTH)) {
      checkRole(request);
    }
    KnownParameters.check(request);
  }

  private static void checkRole(HttpRequest<?> request) {
    Map<String, String> claims =
        GatewayEvent.claims(request)
            .orElseThrow(
                () ->
                    new ProblemException(
                        ProblemType.NO_TOKEN, "Sign in and send Authorization: Bearer <token>."));
    Set<String> groups = Groups.of(claims.getOrDefault(Groups.CLAIM, ""));
    Role needed = needed(request);
    if (!needed.isGrantedBy(groups)) {
      throw new ProblemException(
          ProblemType.NOT_ALLOWED,
          "%s %s needs the role %s. Ask your administrator for it."
              .formatted(request.getMethodName(), request.getPath(), needed.word()));
    }
  }

  /** Of the route and not of its address, which can be written in several ways. */
  private static Role needed(HttpRequest<?> request) {
    return RouteAttributes.getRouteMatch(request)
        .flatMap(route -> route.getAnnotationMetadata().enumValue(NeedsRole.class, Role.class))
        .orElse(Role.neededFor(request.getMethod()));
  }
}
