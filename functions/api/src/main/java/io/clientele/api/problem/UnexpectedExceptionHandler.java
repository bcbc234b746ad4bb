package io.clientele.api.problem;

import io.clientele.api.gateway.GatewayEvent;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.server.exceptions.ExceptionHandler;
import jakarta.inject.Singleton;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Logs what nobody foresaw and answers with the request's id, never with what is inside. */
@Singleton
final class UnexpectedExceptionHandler
    implements ExceptionHandler<Throwable, HttpResponse<Problem>> {
  private static final Logger LOG = LoggerFactory.getLogger(UnexpectedExceptionHandler.class);

  @Override
  @SuppressWarnings("rawtypes") // the interface of Micronaut
  public HttpResponse<Problem> handle(HttpRequest request, Throwable exception) {
    String requestId = GatewayEvent.requestId(request);
    // The path may name a customer; the gateway's log has the route of this request.
    LOG.error("request {} failed", requestId, exception);
    return ProblemResponses.of(Problem.unexpected(request.getPath(), requestId));
  }
}
