package io.clientele.local.http;

import io.clientele.local.template.RouteDefinition;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The path of one route, segment by segment. */
final class RoutePattern {
  private final RouteDefinition route;
  private final List<String> segments;

  RoutePattern(RouteDefinition route) {
    this.route = route;
    segments = segments(route.path());
  }

  /** Sorts after that of a route that must be tried later. */
  String specificity() {
    if (isDefault()) {
      return "";
    }
    StringBuilder rank = new StringBuilder();
    for (String segment : segments) {
      rank.append(isGreedy(segment) ? '1' : isVariable(segment) ? '2' : '3');
    }
    // A greedy end sorts below any other end of the same beginning, ANY below a method.
    return rank.append(route.method().equals("ANY") ? "0" : "00").toString();
  }

  Optional<RouteMatch> match(String method, String path) {
    if (isDefault()) {
      return Optional.of(new RouteMatch(route, Map.of()));
    }
    boolean sameMethod = route.method().equals("ANY") || route.method().equals(method);
    return sameMethod ? match(segments(path)) : Optional.empty();
  }

  private Optional<RouteMatch> match(List<String> actual) {
    Map<String, String> parameters = new LinkedHashMap<>();
    for (int i = 0; i < segments.size(); i++) {
      String expected = segments.get(i);
      if (i >= actual.size() || actual.get(i).isEmpty()) {
        return Optional.empty();
      }
      if (isGreedy(expected)) {
        String rest = String.join("/", actual.subList(i, actual.size()));
        parameters.put(expected.substring(1, expected.length() - 2), decode(rest));
        return Optional.of(new RouteMatch(route, parameters));
      }
      if (isVariable(expected)) {
        parameters.put(expected.substring(1, expected.length() - 1), decode(actual.get(i)));
      } else if (!expected.equals(actual.get(i))) {
        return Optional.empty();
      }
    }
    return segments.size() == actual.size()
        ? Optional.of(new RouteMatch(route, parameters))
        : Optional.empty();
  }

  private boolean isDefault() {
    return route.path().equals("$default");
  }

  private static boolean isGreedy(String segment) {
    return segment.startsWith("{") && segment.endsWith("+}");
  }

  private static boolean isVariable(String segment) {
    return segment.startsWith("{") && segment.endsWith("}");
  }

  private static List<String> segments(String path) {
    return List.of(path.substring(path.startsWith("/") ? 1 : 0).split("/", -1));
  }

  private static String decode(String text) {
    // In a path a plus sign is a plus sign.
    return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
  }
}
