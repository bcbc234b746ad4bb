package io.clientele.local.http;

import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What the dashboard asks a sign-in for: an authorization code with proof by PKCE (RFC 7636).
 *
 * @param challenge the SHA-256 of the verifier that the code's redemption has to bring
 * @param nonce comes back in the id token; null where none was sent
 */
record SignInRequest(String challenge, @Nullable String nonce) {
  private static final Pattern CHALLENGE = Pattern.compile("[A-Za-z0-9_-]{43}");

  /** Names what is missing or not as expected. */
  static SignInRequest of(Form form) throws OAuthException {
    if (!form.required("response_type").equals("code")) {
      throw new OAuthException(
          "unsupported_response_type",
          "response_type is '%s', expected 'code'".formatted(form.required("response_type")));
    }
    form.require("code_challenge_method", "S256");
    String challenge = form.required("code_challenge");
    if (!CHALLENGE.matcher(challenge).matches()) {
      throw OAuthException.invalidRequest(
          "code_challenge is '%s', expected the 43 characters of a SHA-256 in base64url"
              .formatted(challenge));
    }
    if (!List.of(form.required("scope").split(" ", -1)).contains("openid")) {
      throw new OAuthException(
          "invalid_scope",
          "scope is '%s', expected it to hold 'openid'".formatted(form.required("scope")));
    }
    return new SignInRequest(challenge, form.optional("nonce"));
  }
}
