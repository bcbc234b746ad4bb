package io.clientele.local.http;

import com.sun.net.httpserver.HttpExchange;
import io.clientele.local.lambda.LambdaFunction;
import io.clientele.local.lambda.Outcome;
import io.clientele.local.template.HttpApiDefinition;
import io.clientele.local.template.JwtAuthorizer;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/** API Gateway's HTTP API over the functions: routes, CORS, token check, limits. */
public final class HttpApi {
  private static final int LARGEST_REQUEST = 10 * 1024 * 1024;
  private static final Duration LONGEST_ANSWER = Duration.ofSeconds(30);

  private final RouteTable routes;
  private final Cors cors;
  private final TokenCheck tokens;
  private final Map<String, LambdaFunction> functions;
  private final Clock clock;

  /**
   * Over the functions by logical id.
   *
   * @param tokens the issuer whose keys the authorizers trust
   */
  public HttpApi(
      HttpApiDefinition definition,
      Tokens tokens,
      Map<String, LambdaFunction> functions,
      Clock clock) {
    routes = new RouteTable(definition.routes());
    cors = new Cors(definition.cors());
    this.tokens = new TokenCheck(tokens.keys(), clock);
    this.functions = functions;
    this.clock = clock;
  }

  /** Answers one request. */
  public void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      String requestId = UUID.randomUUID().toString();
      exchange.getResponseHeaders().set("Apigw-Requestid", requestId);
      if (cors.answers(exchange)) {
        return;
      }
      Optional<RouteMatch> match =
          routes.find(exchange.getRequestMethod(), exchange.getRequestURI().getRawPath());
      if (match.isEmpty()) {
        Answers.message(exchange, 404, "Not Found");
        return;
      }
      route(exchange, match.get(), requestId);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void route(HttpExchange exchange, RouteMatch match, String requestId)
      throws IOException, InterruptedException {
    Map<String, String> claims = null;
    JwtAuthorizer authorizer = match.route().authorizer();
    if (authorizer != null) {
      claims = tokens.claims(exchange.getRequestHeaders().getFirst("Authorization"), authorizer);
      if (claims == null) {
        exchange.getResponseHeaders().set("Www-Authenticate", "Bearer");
        Answers.message(exchange, 401, "Unauthorized");
        return;
      }
      if (!TokenCheck.hasScope(claims, match.route().scopes())) {
        Answers.message(exchange, 403, "Forbidden");
        return;
      }
    }
    call(exchange, match, claims, requestId);
  }

  private void call(
      HttpExchange exchange,
      RouteMatch match,
      @Nullable Map<String, String> claims,
      String requestId)
      throws IOException, InterruptedException {
    HttpRequest request = HttpRequest.read(exchange, LARGEST_REQUEST);
    if (request == null) {
      Answers.message(exchange, 413, "Request Entity Too Large");
      return;
    }
    LambdaFunction function = functions.get(match.route().functionId());
    if (function == null) {
      Answers.message(exchange, 500, "Internal Server Error");
      return;
    }
    String event = PayloadV2.event(request, match, claims, requestId, clock.instant());
    switch (invoke(function, event)) {
      case Outcome.Success success -> FunctionAnswer.send(exchange, success.payload());
      case Outcome.Failure _ -> Answers.message(exchange, 500, "Internal Server Error");
      case null -> Answers.message(exchange, 503, "Service Unavailable");
    }
  }

  /** Null where the function took too long; like on AWS it goes on all the same. */
  private static @Nullable Outcome invoke(LambdaFunction function, String event)
      throws InterruptedException {
    CompletableFuture<Outcome> outcome = new CompletableFuture<>();
    Thread.startVirtualThread(
        () -> {
          try {
            outcome.complete(function.invoke(event.getBytes(StandardCharsets.UTF_8)));
          } catch (InterruptedException e) {
            outcome.completeExceptionally(e);
          }
        });
    try {
      return outcome.get(LONGEST_ANSWER.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException e) {
      return null;
    } catch (ExecutionException e) {
      throw new CompletionException(e);
    }
  }
}
