package io.clientele.local.http;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import io.clientele.local.template.JwtAuthorizer;
import java.text.ParseException;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Checks tokens as the JWT authorizer of an HTTP API does. */
final class TokenCheck {
  private static final Pattern LOOPBACK = Pattern.compile("http://127\\.0\\.0\\.1:\\d{1,5}");

  private final JWKSet keys;
  private final Clock clock;

  TokenCheck(JWKSet keys, Clock clock) {
    this.keys = keys;
    this.clock = clock;
  }

  /** The claims of the token in an Authorization header; null where it is refused. */
  @Nullable Map<String, String> claims(@Nullable String authorization, JwtAuthorizer authorizer) {
    if (authorization == null) {
      return null;
    }
    String token =
        authorization.regionMatches(true, 0, "Bearer ", 0, 7)
            ? authorization.substring(7).strip()
            : authorization.strip();
    try {
      SignedJWT jwt = SignedJWT.parse(token);
      return isSigned(jwt) && isMeant(jwt.getJWTClaimsSet(), authorizer)
          ? texts(jwt.getJWTClaimsSet())
          : null;
    } catch (ParseException | JOSEException e) {
      return null;
    }
  }

  /** True where the token has one of the scopes, or none is asked for. */
  static boolean hasScope(Map<String, String> claims, List<String> scopes) {
    List<String> held =
        Arrays.asList(
            (claims.getOrDefault("scope", "") + " " + claims.getOrDefault("scp", ""))
                .split(" ", -1));
    return scopes.isEmpty() || scopes.stream().anyMatch(held::contains);
  }

  private boolean isSigned(SignedJWT jwt) throws JOSEException {
    JWK key = keys.getKeyByKeyId(jwt.getHeader().getKeyID());
    // The algorithm is ours to say: a token that names another one is refused.
    return key != null
        && JWSAlgorithm.RS256.equals(jwt.getHeader().getAlgorithm())
        && jwt.verify(new RSASSAVerifier(key.toRSAKey()));
  }

  private boolean isMeant(JWTClaimsSet claims, JwtAuthorizer authorizer) {
    Instant now = clock.instant();
    Date expires = claims.getExpirationTime();
    Date notBefore = claims.getNotBeforeTime();
    Date issued = claims.getIssueTime();
    Object client = claims.getClaim("client_id");
    boolean audience =
        claims.getAudience().isEmpty()
            ? client != null && authorizer.audiences().contains(client.toString())
            : claims.getAudience().stream().anyMatch(authorizer.audiences()::contains);
    return isIssuer(authorizer.issuer(), claims.getIssuer())
        && audience
        && expires != null
        && expires.toInstant().isAfter(now)
        && (notBefore == null || !notBefore.toInstant().isAfter(now))
        && (issued == null || !issued.toInstant().isAfter(now));
  }

  /**
   * The provider on this machine may have another port than when it gave the token; the key, which
   * never leaves the state directory, says that it is the same provider.
   */
  private static boolean isIssuer(String expected, @Nullable String claimed) {
    return claimed != null
        && (expected.equals(claimed)
            || (LOOPBACK.matcher(expected).matches() && LOOPBACK.matcher(claimed).matches()));
  }

  /** API Gateway hands claims on as text, a list as {@code [a b]}. */
  private static Map<String, String> texts(JWTClaimsSet claims) {
    Map<String, String> texts = new LinkedHashMap<>();
    claims
        .getClaims()
        .forEach(
            (name, value) -> {
              if (value != null) {
                texts.put(name, text(name, value));
              }
            });
    return texts;
  }

  private static String text(String name, Object value) {
    if (value instanceof Collection<?> items) {
      // A single audience is a text in the token although the library reads it as a list.
      return name.equals("aud") && items.size() == 1
          ? items.iterator().next().toString()
          : items.stream().map(Object::toString).collect(Collectors.joining(" ", "[", "]"));
    }
    return value instanceof Date date
        ? Long.toString(date.toInstant().getEpochSecond())
        : value.toString();
  }
}
