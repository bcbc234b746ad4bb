package io.clientele.local.http;

import io.clientele.local.lambda.Json;
import java.net.URLDecoder;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The event of a request, payload format 2.0
 * (https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-develop-integrations-lambda.html).
 */
final class PayloadV2 {
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("dd/MMM/yyyy:HH:mm:ss Z", Locale.ENGLISH)
          .withZone(ZoneOffset.UTC);

  private PayloadV2() {}

  /**
   * The event as JSON.
   *
   * @param claims those of the token, null where the route has no authorizer
   */
  static String event(
      HttpRequest request,
      RouteMatch match,
      @Nullable Map<String, String> claims,
      String requestId,
      Instant now) {
    Map<String, Object> event = new LinkedHashMap<>();
    event.put("version", "2.0");
    event.put("routeKey", match.route().key());
    event.put("rawPath", decode(request.rawPath().replace("+", "%2B")));
    event.put("rawQueryString", request.rawQuery());
    if (!request.cookies().isEmpty()) {
      event.put("cookies", request.cookies());
    }
    event.put("headers", request.headers());
    Map<String, String> query = query(request.rawQuery());
    if (!query.isEmpty()) {
      event.put("queryStringParameters", query);
    }
    event.put("requestContext", context(request, match, claims, requestId, now));
    if (!match.pathParameters().isEmpty()) {
      event.put("pathParameters", match.pathParameters());
    }
    putBody(event, request.body());
    return Json.write(event);
  }

  private static Map<String, Object> context(
      HttpRequest request,
      RouteMatch match,
      @Nullable Map<String, String> claims,
      String requestId,
      Instant now) {
    Map<String, Object> context = new LinkedHashMap<>();
    context.put("accountId", "000000000000");
    context.put("apiId", "local");
    if (claims != null) {
      Map<String, Object> jwt = new LinkedHashMap<>();
      jwt.put("claims", claims);
      jwt.put("scopes", match.route().scopes().isEmpty() ? null : match.route().scopes());
      context.put("authorizer", Map.of("jwt", jwt));
    }
    context.put("domainName", request.headers().getOrDefault("host", "127.0.0.1"));
    context.put("domainPrefix", "local");
    Map<String, Object> http = new LinkedHashMap<>();
    http.put("method", request.method());
    http.put("path", decode(request.rawPath().replace("+", "%2B")));
    http.put("protocol", "HTTP/1.1");
    http.put("sourceIp", "127.0.0.1");
    http.put("userAgent", request.headers().getOrDefault("user-agent", ""));
    context.put("http", http);
    context.put("requestId", requestId);
    context.put("routeKey", match.route().key());
    context.put("stage", "$default");
    context.put("time", TIME.format(now));
    context.put("timeEpoch", now.toEpochMilli());
    return context;
  }

  private static void putBody(Map<String, Object> event, byte[] body) {
    if (body.length > 0) {
      try {
        String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(body)).toString();
        event.put("body", text);
        event.put("isBase64Encoded", false);
      } catch (CharacterCodingException e) {
        event.put("body", Base64.getEncoder().encodeToString(body));
        event.put("isBase64Encoded", true);
      }
    } else {
      event.put("isBase64Encoded", false);
    }
  }

  /** A parameter that is given several times has its values joined by commas. */
  private static Map<String, String> query(String rawQuery) {
    Map<String, String> parameters = new LinkedHashMap<>();
    for (String pair : List.of(rawQuery.split("&", -1))) {
      if (!pair.isEmpty()) {
        int equals = pair.indexOf('=');
        String name = decode(equals < 0 ? pair : pair.substring(0, equals));
        String value = equals < 0 ? "" : decode(pair.substring(equals + 1));
        parameters.merge(name, value, (first, next) -> first + "," + next);
      }
    }
    return parameters;
  }

  private static String decode(String text) {
    return URLDecoder.decode(text, StandardCharsets.UTF_8);
  }
}
