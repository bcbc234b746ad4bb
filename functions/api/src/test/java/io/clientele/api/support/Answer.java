package io.clientele.api.support;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import com.fasterxml.jackson.jr.ob.JSON;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** An answer as a client of API Gateway sees it. */
public final class Answer {
  private final int status;
  private final Map<String, String> headers;
  private final byte[] bytes;

  private Answer(int status, Map<String, String> headers, byte[] bytes) {
    this.status = status;
    this.headers = headers;
    this.bytes = bytes;
  }

  static Answer of(APIGatewayV2HTTPResponse response) {
    Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    // Payload format 2.0 knows no headers with several values: API Gateway drops those.
    headers.putAll(response.getHeaders());
    String body = response.getBody() == null ? "" : response.getBody();
    return new Answer(
        response.getStatusCode(),
        headers,
        response.getIsBase64Encoded()
            ? Base64.getDecoder().decode(body)
            : body.getBytes(StandardCharsets.UTF_8));
  }

  public int status() {
    return status;
  }

  public Map<String, String> headers() {
    return headers;
  }

  public byte[] bytes() {
    return bytes.clone();
  }

  public String body() {
    return new String(bytes, StandardCharsets.UTF_8);
  }

  public @Nullable String header(String name) {
    return headers.get(name);
  }

  public Map<String, Object> json() {
    try {
      return JSON.std.with(JSON.Feature.USE_BIG_DECIMAL_FOR_FLOATS).mapFrom(body());
    } catch (IOException e) {
      throw new UncheckedIOException(body(), e);
    }
  }

  public Object get(String field) {
    Object value = json().get(field);
    if (value == null) {
      throw new AssertionError("no %s in %s".formatted(field, body()));
    }
    return value;
  }

  @SuppressWarnings("unchecked") // JSON arrays of objects
  public List<Map<String, Object>> items() {
    return (List<Map<String, Object>>) get("items");
  }

  @Override
  public String toString() {
    return "%d %s %s".formatted(status, headers, body());
  }
}
