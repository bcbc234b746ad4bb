package io.clientele.local.http;

import io.clientele.local.template.RouteDefinition;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Finds the route of a request as API Gateway does: a full match before a path variable before a
 * greedy one before {@code $default}, and a method before ANY.
 */
final class RouteTable {
  private final List<RoutePattern> patterns;

  RouteTable(List<RouteDefinition> routes) {
    patterns =
        routes.stream()
            .map(RoutePattern::new)
            .sorted(Comparator.comparing(RoutePattern::specificity).reversed())
            .toList();
  }

  Optional<RouteMatch> find(String method, String path) {
    return patterns.stream().flatMap(pattern -> pattern.match(method, path).stream()).findFirst();
  }
}
