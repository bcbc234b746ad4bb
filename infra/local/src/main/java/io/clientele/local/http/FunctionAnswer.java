package io.clientele.local.http;

import com.sun.net.httpserver.HttpExchange;
import io.clientele.local.lambda.Json;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;

/**
 * What a function answered, by the two forms of payload format 2.0: an object with a statusCode, or
 * anything else, which is then the JSON body of a 200.
 */
final class FunctionAnswer {
  private FunctionAnswer() {}

  static void send(HttpExchange exchange, String payload) throws IOException {
    Map<String, Object> answer = object(payload);
    if (!(answer.get("statusCode") instanceof Number status)) {
      exchange.getResponseHeaders().set("Content-Type", "application/json");
      Answers.send(exchange, 200, payload.getBytes(StandardCharsets.UTF_8));
      return;
    }
    if (answer.get("headers") instanceof Map<?, ?> headers) {
      headers.forEach(
          (name, value) ->
              exchange.getResponseHeaders().set(name.toString(), String.valueOf(value)));
    }
    if (answer.get("cookies") instanceof List<?> cookies) {
      cookies.forEach(
          cookie -> exchange.getResponseHeaders().add("Set-Cookie", String.valueOf(cookie)));
    }
    if (!exchange.getResponseHeaders().containsKey("Content-Type")) {
      exchange.getResponseHeaders().set("Content-Type", "text/plain;charset=UTF-8");
    }
    Answers.send(exchange, status.intValue(), body(answer));
  }

  private static Map<String, Object> object(String payload) {
    if (!payload.stripLeading().startsWith("{")) {
      return Map.of();
    }
    try {
      return Json.read(payload.getBytes(StandardCharsets.UTF_8));
    } catch (IOException e) {
      return Map.of();
    }
  }

  private static byte[] body(Map<String, Object> answer) {
    if (!(answer.get("body") instanceof String body)) {
      return new byte[0];
    }
    return Boolean.TRUE.equals(answer.get("isBase64Encoded"))
        ? Base64.getDecoder().decode(body)
        : body.getBytes(StandardCharsets.UTF_8);
  }
}
