package io.clientele.api.problem;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ServerFilter;

/** Refuses addresses that nothing here ever needs. */
@ServerFilter(ServerFilter.MATCH_ALL_PATTERN)
final class AddressFilter {
  private static final int MOST_CHARACTERS = 2048;

  @RequestFilter
  void check(HttpRequest<?> request) {
    int length = request.getUri().toString().length();
    if (length > MOST_CHARACTERS) {
      throw new ProblemException(
          ProblemType.ADDRESS_TOO_LONG,
          "The address has %d characters, but at most %d are read. Ask for less at once."
              .formatted(length, MOST_CHARACTERS));
    }
  }
}
