package io.clientele.local.http;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import io.clientele.local.template.CorsDefinition;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The OpenID provider of the local cloud, as a user pool is on AWS: the dashboard signs in by
 * authorization code with PKCE. {@code GET /token?role=viewer} gives a token without a sign-in to
 * whoever asks from this machine.
 */
public final class IssuerHandler implements HttpHandler {
  private static final String DEFAULT_ROLE = "analyst";
  private static final Duration CODE_LIFETIME = Duration.ofMinutes(1);
  private static final Set<String> METHODS = Set.of("GET", "HEAD", "POST");

  private final Tokens tokens;
  private final Cors cors;
  private final SignIn signIn;
  private final SignInPage page;
  private final CodeExchange exchanges;

  /**
   * Makes the handler.
   *
   * @param dashboard the only origin whose pages may read an answer and are signed in
   */
  public IssuerHandler(Tokens tokens, String dashboard, Clock clock) {
    this.tokens = tokens;
    String home = dashboard + "/";
    OneTime<Grant> codes = new OneTime<>(CODE_LIFETIME, clock);
    page = new SignInPage(home);
    signIn = new SignIn(tokens.audience(), home, codes, page);
    exchanges = new CodeExchange(tokens, home, codes, clock);
    cors =
        new Cors(
            new CorsDefinition(
                List.of(dashboard),
                List.of("GET", "POST"),
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
      if (!METHODS.contains(exchange.getRequestMethod())) {
        exchange.getResponseHeaders().set("Allow", "GET, HEAD, POST");
        Answers.message(exchange, 405, "Method Not Allowed");
      } else if (!isOwn(exchange)) {
        // A page elsewhere whose name was made to lead here would else count as one of this
        // machine.
        Answers.message(exchange, 403, "Ask for " + tokens.issuer());
      } else {
        answer(exchange);
      }
    }
  }

  private void answer(HttpExchange exchange) throws IOException {
    try {
      find(exchange);
    } catch (OAuthException e) {
      exchange.getResponseHeaders().set("Cache-Control", "no-store");
      Answers.json(exchange, 400, e.body());
    }
  }

  private void find(HttpExchange exchange) throws IOException, OAuthException {
    switch (exchange.getRequestURI().getPath()) {
      case "/.well-known/openid-configuration" -> Answers.json(exchange, 200, configuration());
      case "/.well-known/jwks.json" ->
          Answers.json(exchange, 200, tokens.keys().toJSONObject(true));
      case "/authorize" -> signIn.authorize(exchange);
      case "/sign-in.css" -> page.style(exchange);
      case "/logout" -> signIn.signOut(exchange);
      case "/token" -> {
        if (exchange.getRequestMethod().equals("POST")) {
          exchanges.answer(exchange);
        } else {
          token(exchange);
        }
      }
      default -> Answers.message(exchange, 404, "Not Found");
    }
  }

  private boolean isOwn(HttpExchange exchange) {
    return tokens.issuer().endsWith("//" + exchange.getRequestHeaders().getFirst("Host"));
  }

  private Map<String, Object> configuration() {
    String issuer = tokens.issuer();
    Map<String, Object> configuration = new LinkedHashMap<>();
    configuration.put("issuer", issuer);
    configuration.put("authorization_endpoint", issuer + "/authorize");
    configuration.put("token_endpoint", issuer + "/token");
    configuration.put("end_session_endpoint", issuer + "/logout");
    configuration.put("jwks_uri", issuer + "/.well-known/jwks.json");
    configuration.put("response_types_supported", List.of("code"));
    configuration.put("grant_types_supported", List.of("authorization_code", "refresh_token"));
    configuration.put("code_challenge_methods_supported", List.of("S256"));
    configuration.put("token_endpoint_auth_methods_supported", List.of("none"));
    configuration.put("scopes_supported", List.of("openid"));
    configuration.put("id_token_signing_alg_values_supported", List.of("RS256"));
    configuration.put("subject_types_supported", List.of("public"));
    configuration.put("ui_locales_supported", List.of("en", "pl"));
    return configuration;
  }

  private void token(HttpExchange exchange) throws IOException, OAuthException {
    if (exchange.getRequestHeaders().containsKey("Origin")) {
      Answers.message(exchange, 403, "Pages sign in at " + tokens.issuer() + "/authorize");
      return;
    }
    String asked = Form.of(exchange).optional("role");
    List<String> roles = Arrays.asList((asked == null ? DEFAULT_ROLE : asked).split(",", -1));
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
}
