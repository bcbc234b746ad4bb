package io.clientele.api.gateway;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * API Gateway hands a path on percent-decoded, Micronaut takes it for encoded: a customer {@code
 * #1001} would be a fragment, a {@code ?} begin a query and {@code anna+shop@example.com} lose its
 * plus.
 */
public final class Address {
  /**
   * An escape is left alone, because other gateways hand them on as they came. An id that itself
   * looks like one, such as {@code a%20b}, is therefore taken for what it would mean.
   */
  private static final Pattern SPECIAL =
      Pattern.compile("(?:(?!%[0-9A-Fa-f]{2})[^/A-Za-z0-9._~-])+");

  private Address() {}

  /** Gives the event a path whose characters all belong to the path. */
  public static void encode(APIGatewayV2HTTPEvent event) {
    APIGatewayV2HTTPEvent.RequestContext.Http http = event.getRequestContext().getHttp();
    if (http.getPath() != null) {
      http.setPath(encoded(http.getPath()));
    }
  }

  private static String encoded(String path) {
    return SPECIAL
        .matcher(path)
        .replaceAll(special -> Matcher.quoteReplacement(escaped(special.group())));
  }

  private static String escaped(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
  }
}
