package io.clientele.local.http;

import io.clientele.local.template.RouteDefinition;
import java.util.Map;

/** A route and what the variables of its path stand for in a request, decoded. */
record RouteMatch(RouteDefinition route, Map<String, String> pathParameters) {}
