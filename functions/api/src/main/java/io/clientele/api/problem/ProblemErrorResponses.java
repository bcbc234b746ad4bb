package io.clientele.api.problem;

import io.clientele.api.gateway.GatewayEvent;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.server.exceptions.response.ErrorContext;
import io.micronaut.http.server.exceptions.response.ErrorResponseProcessor;
import jakarta.inject.Singleton;
import java.util.Arrays;
import java.util.stream.Collectors;

/** Gives the errors that Micronaut itself answers with the form of all others. */
@Singleton
final class ProblemErrorResponses implements ErrorResponseProcessor<Problem> {
  @Override
  public MutableHttpResponse<Problem> processResponse(
      ErrorContext context, MutableHttpResponse<?> response) {
    HttpRequest<?> request = context.getRequest();
    String path = request.getPath();
    ProblemException problem =
        switch (response.code()) {
          case 404 -> ProblemException.notFound("There is nothing at %s.".formatted(path));
          case 405 ->
              new ProblemException(
                  ProblemType.METHOD_NOT_ALLOWED,
                  "%s takes %s, not %s."
                      .formatted(path, allowed(response), request.getMethodName()));
          case 415 ->
              new ProblemException(
                  ProblemType.UNSUPPORTED_MEDIA_TYPE,
                  "Send the body as JSON with the header Content-Type: application/json.");
          default -> null;
        };
    if (problem != null) {
      MutableHttpResponse<Problem> answer = ProblemResponses.of(Problem.of(problem, path));
      if (response.code() == 405) {
        answer.header(HttpHeaders.ALLOW, allowed(response));
      }
      return answer;
    }
    if (response.code() < 500) {
      return ProblemResponses.of(
          Problem.of(
              new ProblemException(
                  ProblemType.INVALID_REQUEST, "The request to %s is malformed.".formatted(path)),
              path));
    }
    return ProblemResponses.of(Problem.unexpected(path, GatewayEvent.requestId(request)));
  }

  /** Sorted, since Micronaut names the methods in any order. */
  private static String allowed(MutableHttpResponse<?> response) {
    return response.getHeaders().getAll(HttpHeaders.ALLOW).stream()
        .flatMap(header -> Arrays.stream(header.split(",", -1)))
        .map(String::strip)
        .sorted()
        .distinct()
        .collect(Collectors.joining(", "));
  }
}
