package io.clientele.local.http;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import io.clientele.local.template.CorsDefinition;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** CORS as the HTTP API answers it, in front of functions and authorizers. */
final class Cors {
  private final @Nullable CorsDefinition definition;

  Cors(@Nullable CorsDefinition definition) {
    this.definition = definition;
  }

  /** True where it answered the request itself: a preflight. */
  boolean answers(HttpExchange exchange) throws IOException {
    String origin = exchange.getRequestHeaders().getFirst("Origin");
    if (definition == null || origin == null) {
      return false;
    }
    boolean preflight =
        exchange.getRequestMethod().equals("OPTIONS")
            && exchange.getRequestHeaders().containsKey("Access-Control-Request-Method");
    if (allows(definition.origins(), origin)) {
      Headers headers = exchange.getResponseHeaders();
      headers.set("Access-Control-Allow-Origin", definition.origins().contains("*") ? "*" : origin);
      headers.set("Vary", "Origin");
      if (definition.credentials()) {
        headers.set("Access-Control-Allow-Credentials", "true");
      }
      if (preflight) {
        set(headers, "Access-Control-Allow-Methods", definition.methods());
        set(headers, "Access-Control-Allow-Headers", definition.headers());
        headers.set("Access-Control-Max-Age", Integer.toString(definition.maxAgeSeconds()));
      } else {
        set(headers, "Access-Control-Expose-Headers", definition.exposedHeaders());
      }
    }
    if (preflight) {
      Answers.send(exchange, 204, new byte[0]);
    }
    return preflight;
  }

  private static boolean allows(List<String> origins, String origin) {
    return origins.contains("*") || origins.contains(origin);
  }

  private static void set(Headers headers, String name, List<String> values) {
    if (!values.isEmpty()) {
      headers.set(name, String.join(",", values));
    }
  }
}
