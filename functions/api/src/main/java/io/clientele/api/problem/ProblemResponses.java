package io.clientele.api.problem;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;

/** Problems as HTTP responses. */
final class ProblemResponses {
  private static final MediaType PROBLEM = new MediaType("application/problem+json");

  private ProblemResponses() {}

  static MutableHttpResponse<Problem> of(Problem problem) {
    return HttpResponse.<Problem>status(HttpStatus.valueOf(problem.status()))
        .contentType(PROBLEM)
        .header(HttpHeaders.CACHE_CONTROL, "no-store")
        .body(problem);
  }
}
