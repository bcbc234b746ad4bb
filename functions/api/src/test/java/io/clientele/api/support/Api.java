package io.clientele.api.support;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.fasterxml.jackson.jr.ob.JSON;
import io.clientele.api.ApiHandler;
import io.clientele.api.ApiSettings;
import io.clientele.domain.audience.InMemoryAudiences;
import io.clientele.domain.erasure.InMemoryErasures;
import io.clientele.domain.run.InMemoryRunLedger;
import io.clientele.domain.store.InMemoryObjectStore;
import io.clientele.domain.strategy.InMemoryPlayDecisions;
import io.clientele.domain.subject.InMemorySubjectExports;
import io.clientele.domain.time.SetClock;
import io.clientele.domain.upload.InMemoryUploadLedger;
import io.micronaut.context.ApplicationContext;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The handler over stores in memory. Requests go in as events of API Gateway. */
public final class Api implements AutoCloseable {
  public static final String LAKE = "lake";
  public static final Duration AUDIENCES_KEPT = Duration.ofDays(3);

  public final SetClock clock = new SetClock(Instant.parse("2024-07-01T12:00:00Z"));
  public final InMemoryRunLedger runs = new InMemoryRunLedger();
  public final InMemoryPlayDecisions decisions = new InMemoryPlayDecisions();
  public final InMemoryErasures erasures = new InMemoryErasures();
  public final InMemorySubjectExports exports = new InMemorySubjectExports();
  public final InMemoryAudiences audiences = new InMemoryAudiences();
  public final InMemoryUploadLedger uploads = new InMemoryUploadLedger();
  public final InMemoryObjectStore store = new InMemoryObjectStore(clock);

  /** What the function asked of the stores; what the test itself does is not in it. */
  public final CountedCalls calls = new CountedCalls();

  public final RecordedRunRequests requests = new RecordedRunRequests();

  private final ApiHandler handler;
  private @Nullable String groups = "[viewer]";

  public Api() {
    ApplicationContext context =
        ApiHandler.contextBuilder()
            .singletons(
                clock,
                calls.of(runs),
                uploads,
                calls.of(store),
                calls.of(decisions),
                audiences,
                erasures,
                exports,
                requests,
                new RecordedLinks(),
                new ApiSettings("uploads", LAKE, "1.2.3", AUDIENCES_KEPT))
            .build();
    handler = new ApiHandler(context);
  }

  /** Later requests carry a token with this claim, or none. */
  public Api as(@Nullable String claim) {
    groups = claim;
    return this;
  }

  /** A GET of a path that may have a query string. */
  public Answer get(String address) {
    return get(address, Map.of());
  }

  public Answer get(String address, Map<String, String> headers) {
    return send("GET", address, headers, null);
  }

  public Answer post(String path, @Nullable String body) {
    return send("POST", path, Map.of("content-type", "application/json"), body);
  }

  public Answer put(String path, @Nullable String body) {
    return send("PUT", path, Map.of("content-type", "application/json"), body);
  }

  public Answer send(
      String method, String address, Map<String, String> headers, @Nullable String body) {
    String[] parts = address.split("\\?", 2);
    Map<String, String> query = new LinkedHashMap<>();
    if (parts.length == 2) {
      for (String pair : parts[1].split("&", -1)) {
        query.put(pair.substring(0, pair.indexOf('=')), pair.substring(pair.indexOf('=') + 1));
      }
    }
    return send(method, parts[0], query, headers, body);
  }

  /**
   * A request in its parts.
   *
   * @param path as API Gateway hands it on, percent-decoded, like the query
   */
  public Answer send(
      String method,
      String path,
      Map<String, String> query,
      Map<String, String> headers,
      @Nullable String body) {
    Map<String, @Nullable Object> event = new LinkedHashMap<>();
    event.put("version", "2.0");
    event.put("rawPath", path);
    event.put("headers", headers);
    event.put("queryStringParameters", query.isEmpty() ? null : query);
    event.put("requestContext", requestContext(method, path));
    event.put("body", body);
    event.put("isBase64Encoded", false);
    return send(Events.parse(json(event)));
  }

  public Answer send(APIGatewayV2HTTPEvent event) {
    return Answer.of(handler.handleRequest(event, null));
  }

  private Map<String, Object> requestContext(String method, String path) {
    Map<String, Object> context = new LinkedHashMap<>();
    context.put("http", Map.of("method", method, "path", path));
    context.put("requestId", "request-1");
    context.put("stage", "$default");
    if (groups != null) {
      context.put("authorizer", Map.of("jwt", Map.of("claims", Map.of("cognito:groups", groups))));
    }
    return context;
  }

  private static String json(Map<String, @Nullable Object> event) {
    try {
      return JSON.std.asString(event);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    handler.getApplicationContext().close();
  }
}
