package io.clientele.api.gateway;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import io.micronaut.http.HttpRequest;
import io.micronaut.servlet.http.ServletHttpRequest;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** What API Gateway says about a request, beside the request itself. */
public final class GatewayEvent {
  private GatewayEvent() {}

  /** The claims of the token that the authorizer let through; empty when it asked for none. */
  public static Optional<Map<String, String>> claims(HttpRequest<?> request) {
    return context(request)
        .map(APIGatewayV2HTTPEvent.RequestContext::getAuthorizer)
        .map(APIGatewayV2HTTPEvent.RequestContext.Authorizer::getJwt)
        .map(APIGatewayV2HTTPEvent.RequestContext.Authorizer.JWT::getClaims);
  }

  /** Who calls, as the token names them: by e-mail, else by name, else by id. */
  public static String caller(HttpRequest<?> request) {
    Map<String, String> claims = claims(request).orElse(Map.of());
    return Stream.of("email", "cognito:username", "username", "sub")
        .map(claims::get)
        .filter(name -> name != null && !name.isBlank())
        .findFirst()
        .orElse("unknown");
  }

  /** Names the request in the logs of API Gateway and of the function. */
  public static String requestId(HttpRequest<?> request) {
    return context(request)
        .map(APIGatewayV2HTTPEvent.RequestContext::getRequestId)
        .orElse("unknown");
  }

  /** The body as it was sent; empty when there is none. */
  public static byte[] body(HttpRequest<?> request) {
    return event(request)
        .filter(event -> event.getBody() != null)
        .map(
            event ->
                event.getIsBase64Encoded()
                    ? Base64.getDecoder().decode(event.getBody())
                    : event.getBody().getBytes(StandardCharsets.UTF_8))
        .orElse(new byte[0]);
  }

  private static Optional<APIGatewayV2HTTPEvent.RequestContext> context(HttpRequest<?> request) {
    return event(request).map(APIGatewayV2HTTPEvent::getRequestContext);
  }

  private static Optional<APIGatewayV2HTTPEvent> event(HttpRequest<?> request) {
    return request instanceof ServletHttpRequest<?, ?> servlet
            && servlet.getNativeRequest() instanceof APIGatewayV2HTTPEvent event
        ? Optional.of(event)
        : Optional.empty();
  }
}
