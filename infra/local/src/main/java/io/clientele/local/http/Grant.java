package io.clientele.local.http;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

/** What an authorization code stands for: the sign-in that was asked for, and as whom. */
record Grant(SignInRequest request, String role) {
  /** Whether the challenge of the sign-in was made from this verifier. */
  boolean isProvenBy(String verifier) {
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(StandardCharsets.US_ASCII));
      return request
          .challenge()
          .equals(Base64.getUrlEncoder().withoutPadding().encodeToString(hash));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every JVM has SHA-256", e);
    }
  }
}
