package io.clientele.local.template;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The HTTP API: its routes, and CORS where the template has any. */
public record HttpApiDefinition(List<RouteDefinition> routes, @Nullable CorsDefinition cors) {}
