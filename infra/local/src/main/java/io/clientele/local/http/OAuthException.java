package io.clientele.local.http;

import java.io.Serial;
import java.util.Map;

/**
 * A request that is refused, in the words of RFC 6749: a code for programs, a sentence for people.
 */
final class OAuthException extends Exception {
  @Serial private static final long serialVersionUID = 1L;

  private final String error;

  OAuthException(String error, String description, Throwable cause) {
    super(description, cause);
    this.error = error;
  }

  OAuthException(String error, String description) {
    super(description);
    this.error = error;
  }

  static OAuthException invalidRequest(String description) {
    return new OAuthException("invalid_request", description);
  }

  static OAuthException invalidGrant(String description) {
    return new OAuthException("invalid_grant", description);
  }

  /** {@code error} and {@code error_description}. */
  Map<String, String> body() {
    return Map.of("error", error, "error_description", String.valueOf(getMessage()));
  }
}
