package io.clientele.local.http;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The parameters of a query or of a form that was sent; each is there at most once. */
record Form(Map<String, String> values) {
  private static final int LONGEST = 16_384;

  /** Those of a POST's body, else those of the address. */
  static Form of(HttpExchange exchange) throws IOException, OAuthException {
    if (!exchange.getRequestMethod().equals("POST")) {
      return parse(exchange.getRequestURI().getRawQuery());
    }
    byte[] body = exchange.getRequestBody().readNBytes(LONGEST + 1);
    if (body.length > LONGEST) {
      throw OAuthException.invalidRequest("The form is longer than %,d bytes".formatted(LONGEST));
    }
    return parse(new String(body, StandardCharsets.UTF_8));
  }

  static Form parse(@Nullable String encoded) throws OAuthException {
    Map<String, String> values = new LinkedHashMap<>();
    for (String pair : (encoded == null ? "" : encoded).split("&", -1)) {
      int equals = pair.indexOf('=');
      if (pair.isEmpty()) {
        continue;
      }
      String name = decode(equals < 0 ? pair : pair.substring(0, equals));
      String value = equals < 0 ? "" : decode(pair.substring(equals + 1));
      if (values.put(name, value) != null) {
        throw OAuthException.invalidRequest(name + " is given more than once. Give it once");
      }
    }
    return new Form(values);
  }

  /** As it stands in an address or in a body. */
  String encoded() {
    return values.entrySet().stream()
        .map(
            parameter ->
                parameter.getKey()
                    + "="
                    + URLEncoder.encode(parameter.getValue(), StandardCharsets.UTF_8))
        .collect(Collectors.joining("&"));
  }

  private static String decode(String encoded) throws OAuthException {
    try {
      return URLDecoder.decode(encoded, StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      throw new OAuthException(
          "invalid_request", "%s has a broken escape: expected %%XX".formatted(encoded), e);
    }
  }

  /** Null where it is missing or empty. */
  @Nullable String optional(String name) {
    String value = values.get(name);
    return value == null || value.isEmpty() ? null : value;
  }

  String required(String name) throws OAuthException {
    String value = optional(name);
    if (value == null) {
      throw OAuthException.invalidRequest(name + " is missing");
    }
    return value;
  }

  /** Refuses any other value. */
  void require(String name, String expected) throws OAuthException {
    String value = required(name);
    if (!value.equals(expected)) {
      throw OAuthException.invalidRequest(
          "%s is '%s', expected '%s'".formatted(name, value, expected));
    }
  }
}
