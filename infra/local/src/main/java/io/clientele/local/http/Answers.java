package io.clientele.local.http;

import com.sun.net.httpserver.HttpExchange;
import io.clientele.local.lambda.Json;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** Writes answers. */
final class Answers {
  private Answers() {}

  static void send(HttpExchange exchange, int status, byte[] body) throws IOException {
    boolean bodiless =
        body.length == 0
            || status == 204
            || status == 304
            || exchange.getRequestMethod().equals("HEAD");
    exchange.sendResponseHeaders(status, bodiless ? -1 : body.length);
    if (!bodiless) {
      exchange.getResponseBody().write(body);
    }
  }

  static void json(HttpExchange exchange, int status, Map<String, ?> body) throws IOException {
    exchange.getResponseHeaders().set("Content-Type", "application/json");
    send(exchange, status, Json.write(body).getBytes(StandardCharsets.UTF_8));
  }

  /** The form of API Gateway's own errors. */
  static void message(HttpExchange exchange, int status, String message) throws IOException {
    json(exchange, status, Map.of("message", message));
  }
}
