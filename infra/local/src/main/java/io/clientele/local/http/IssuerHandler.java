package io.clientele.local.http;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import io.clientele.local.template.CorsDefinition;
import java.io.IOException;
import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * The OpenID provider of the local cloud. {@code GET /token?role=viewer} gives a token to whoever
 * asks from this machine or from the dashboard; on AWS the user pool does that after a sign-in.
 */
public final class IssuerHandler implements HttpHandler {
  private static final String DEFAULT_ROLE = "analyst";

  private final Tokens tokens;
  private final String dashboard;
  private final Cors cors;

  /**
   * Makes the handler.
   *
   * @param dashboard the only origin whose pages may read an answer
   */
  public IssuerHandler(Tokens tokens, String dashboard) {
    this.tokens = tokens;
    this.dashboard = dashboard;
    cors =
        new Cors(
            new CorsDefinition(
                List.of(dashboard),
                List.of("GET"),
                List.of("authorization", "content-type"),
                List.of(),
                false,
                3600));
  }

  @Override
  public void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      if (cors.answers(exchange)) {
        return;
      }
      switch (exchange.getRequestURI().getPath()) {
        case "/.well-known/openid-configuration" -> Answers.json(exchange, 200, configuration());
        case "/.well-known/jwks.json" ->
            Answers.json(exchange, 200, tokens.keys().toJSONObject(true));
        case "/token" -> token(exchange);
        default -> Answers.message(exchange, 404, "Not Found");
      }
    }
  }

  private Map<String, Object> configuration() {
    return Map.of(
        "issuer", tokens.issuer(),
        "jwks_uri", tokens.issuer() + "/.well-known/jwks.json",
        "token_endpoint", tokens.issuer() + "/token",
        "id_token_signing_alg_values_supported", List.of("RS256"),
        "response_types_supported", List.of("token"),
        "subject_types_supported", List.of("public"));
  }

  private void token(HttpExchange exchange) throws IOException {
    String origin = exchange.getRequestHeaders().getFirst("Origin");
    if (origin != null && !origin.equals(dashboard)) {
      Answers.message(exchange, 403, "Tokens are given to the dashboard only");
      return;
    }
    List<String> roles = roles(exchange.getRequestURI());
    if (!Tokens.ROLES.containsAll(roles)) {
      Answers.message(exchange, 400, "role is one of " + String.join(", ", Tokens.ROLES));
      return;
    }
    exchange.getResponseHeaders().set("Cache-Control", "no-store");
    String token = tokens.token(roles);
    Answers.json(
        exchange,
        200,
        Map.of("access_token", token, "token", token, "token_type", "Bearer", "roles", roles));
  }

  private static List<String> roles(URI uri) {
    String query = uri.getQuery() == null ? "" : uri.getQuery();
    List<String> roles =
        Arrays.stream(query.split("&", -1))
            .filter(pair -> pair.startsWith("role="))
            .flatMap(pair -> Arrays.stream(pair.substring("role=".length()).split(",", -1)))
            .toList();
    return roles.isEmpty() ? List.of(DEFAULT_ROLE) : roles;
  }
}
