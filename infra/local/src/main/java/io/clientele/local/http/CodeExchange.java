package io.clientele.local.http;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** {@code POST /token}: tokens for a code, and new ones for a refresh token. */
final class CodeExchange {
  private static final Duration LIFETIME = Duration.ofHours(1);
  private static final Duration REFRESH_LIFETIME = Duration.ofHours(12);
  private static final Pattern VERIFIER = Pattern.compile("[A-Za-z0-9._~-]{43,128}");

  private final Tokens tokens;
  private final String home;
  private final OneTime<Grant> codes;
  private final OneTime<String> refreshes;

  CodeExchange(Tokens tokens, String home, OneTime<Grant> codes, Clock clock) {
    this.tokens = tokens;
    this.home = home;
    this.codes = codes;
    refreshes = new OneTime<>(REFRESH_LIFETIME, clock);
  }

  void answer(HttpExchange exchange) throws IOException, OAuthException {
    Form form = Form.of(exchange);
    String kind = form.required("grant_type");
    form.require("client_id", tokens.audience());
    Map<String, Object> body =
        switch (kind) {
          case "authorization_code" -> redeemed(form);
          case "refresh_token" -> refreshed(form);
          default ->
              throw new OAuthException(
                  "unsupported_grant_type",
                  "grant_type is '%s', expected 'authorization_code' or 'refresh_token'"
                      .formatted(kind));
        };
    exchange.getResponseHeaders().set("Cache-Control", "no-store");
    Answers.json(exchange, 200, body);
  }

  private Map<String, Object> redeemed(Form form) throws OAuthException {
    String verifier = form.required("code_verifier");
    if (!VERIFIER.matcher(verifier).matches()) {
      throw OAuthException.invalidRequest(
          "code_verifier has %d characters, expected 43 to 128 of A-Z a-z 0-9 - . _ ~"
              .formatted(verifier.length()));
    }
    form.require("redirect_uri", home);
    // Taken before it is looked at: a code that came with a wrong proof was stolen, and is spent.
    Grant grant = codes.take(form.required("code"));
    if (grant == null) {
      throw OAuthException.invalidGrant("The code is unknown, used or too old. Sign in again");
    }
    if (!grant.isProvenBy(verifier)) {
      throw OAuthException.invalidGrant("code_verifier does not belong to the code. Sign in again");
    }
    return body(grant.role(), grant.request().nonce());
  }

  private Map<String, Object> refreshed(Form form) throws OAuthException {
    String role = refreshes.take(form.required("refresh_token"));
    if (role == null) {
      throw OAuthException.invalidGrant(
          "The refresh token is unknown, used or too old. Sign in again");
    }
    return body(role, null);
  }

  private Map<String, Object> body(String role, @Nullable String nonce) {
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("access_token", tokens.token(List.of(role), LIFETIME));
    body.put("id_token", tokens.identity(role, nonce, LIFETIME));
    body.put("refresh_token", refreshes.put(role));
    body.put("token_type", "Bearer");
    body.put("expires_in", LIFETIME.toSeconds());
    return body;
  }
}
