package io.clientele.local.protocol;

import com.fasterxml.jackson.jr.ob.JSON;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Turns HTTP requests into calls of operations, and their results and errors back. */
final class JsonHandler implements HttpHandler {
  private static final Logger LOG = LoggerFactory.getLogger(JsonHandler.class);
  private static final int LARGEST_REQUEST = 4 << 20;

  private final Map<String, JsonService> services;
  private final URI endpoint;

  JsonHandler(List<JsonService> services, URI endpoint) {
    this.services =
        services.stream().collect(Collectors.toMap(JsonService::target, Function.identity()));
    this.endpoint = endpoint;
  }

  @Override
  public void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      String target = header(exchange, "X-Amz-Target");
      int dot = target.lastIndexOf('.');
      JsonService service = services.get(target.substring(0, Math.max(dot, 0)));
      if (service == null) {
        answer(exchange, "application/x-amz-json-1.0", unknown(target));
        return;
      }
      try {
        Map<String, Object> result = call(exchange, service, target.substring(dot + 1));
        answer(exchange, service.contentType(), 200, result);
      } catch (ServiceException e) {
        answer(exchange, service.contentType(), e);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      } catch (RuntimeException e) {
        LOG.error("{} failed", target, e);
        answer(exchange, service.contentType(), ServiceException.internal(String.valueOf(e)));
      }
    }
  }

  private Map<String, Object> call(HttpExchange exchange, JsonService service, String action)
      throws IOException, InterruptedException {
    Operation operation = service.operations().get(action);
    if (operation == null) {
      throw unknown(action);
    }
    return operation.call(new Call(fields(exchange), endpoint));
  }

  private static Map<String, Object> fields(HttpExchange exchange) throws IOException {
    byte[] body = exchange.getRequestBody().readNBytes(LARGEST_REQUEST + 1);
    if (body.length > LARGEST_REQUEST) {
      throw ServiceException.of("RequestEntityTooLarge", "The request is too large.");
    }
    try {
      return body.length == 0
          ? Map.of()
          : JSON.std.mapFrom(new String(body, StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw ServiceException.of("SerializationException", "The request is not a JSON object.");
    }
  }

  private static ServiceException unknown(String action) {
    return ServiceException.of(
        "UnknownOperationException", "The action " + action + " is not known here.");
  }

  private static void answer(HttpExchange exchange, String contentType, ServiceException error)
      throws IOException {
    exchange
        .getResponseHeaders()
        .set("x-amzn-query-error", error.queryCode() + ";" + error.fault());
    answer(
        exchange,
        contentType,
        error.status(),
        Map.of("__type", error.type(), "message", String.valueOf(error.getMessage())));
  }

  private static void answer(
      HttpExchange exchange, String contentType, int status, Map<String, Object> fields)
      throws IOException {
    byte[] body = JSON.std.asBytes(fields);
    exchange.getResponseHeaders().set("Content-Type", contentType);
    exchange.getResponseHeaders().set("x-amzn-RequestId", UUID.randomUUID().toString());
    exchange.sendResponseHeaders(status, body.length);
    exchange.getResponseBody().write(body);
  }

  private static String header(HttpExchange exchange, String name) {
    String value = exchange.getRequestHeaders().getFirst(name);
    return value == null ? "" : value;
  }
}
