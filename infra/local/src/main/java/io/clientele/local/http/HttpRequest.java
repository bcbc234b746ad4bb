package io.clientele.local.http;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A request as read from the wire: header names in lower case, several values joined by commas. */
final class HttpRequest {
  private final String method;
  private final String rawPath;
  private final String rawQuery;
  private final Map<String, String> headers;
  private final List<String> cookies;
  private final byte[] body;

  HttpRequest(
      String method, String rawPath, String rawQuery, Map<String, String> headers, byte[] body) {
    this.method = method;
    this.rawPath = rawPath;
    this.rawQuery = rawQuery;
    this.headers = new LinkedHashMap<>(headers);
    String cookie = this.headers.remove("cookie");
    cookies =
        cookie == null
            ? List.of()
            : Arrays.stream(cookie.split(";", -1)).map(String::strip).toList();
    this.body = body;
  }

  /** Null where the body is longer than the limit. */
  static @Nullable HttpRequest read(HttpExchange exchange, int limit) throws IOException {
    byte[] body = exchange.getRequestBody().readNBytes(limit + 1);
    if (body.length > limit) {
      return null;
    }
    Map<String, String> headers = new LinkedHashMap<>();
    exchange
        .getRequestHeaders()
        .forEach(
            (name, values) -> headers.put(name.toLowerCase(Locale.ROOT), String.join(",", values)));
    String query = exchange.getRequestURI().getRawQuery();
    return new HttpRequest(
        exchange.getRequestMethod(),
        exchange.getRequestURI().getRawPath(),
        query == null ? "" : query,
        headers,
        body);
  }

  String method() {
    return method;
  }

  String rawPath() {
    return rawPath;
  }

  String rawQuery() {
    return rawQuery;
  }

  Map<String, String> headers() {
    return headers;
  }

  List<String> cookies() {
    return cookies;
  }

  byte[] body() {
    return body;
  }
}
