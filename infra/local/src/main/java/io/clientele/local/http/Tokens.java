package io.clientele.local.http;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Makes tokens as a user pool would: the roles of the holder are in {@code cognito:groups}. */
public final class Tokens {
  /** The roles there are; each may do what the one before it may. */
  public static final List<String> ROLES = List.of("viewer", "analyst", "admin");

  private static final Duration LIFETIME = Duration.ofHours(12);

  private final RSAKey key;
  private final String issuer;
  private final String audience;
  private final Clock clock;

  private Tokens(RSAKey key, String issuer, String audience, Clock clock) {
    this.key = key;
    this.issuer = issuer;
    this.audience = audience;
    this.clock = clock;
  }

  /** With the key in that file, made where it does not exist yet. */
  public static Tokens open(Path keyFile, String issuer, String audience, Clock clock)
      throws IOException {
    return new Tokens(SigningKey.open(keyFile), issuer, audience, clock);
  }

  /** The address of the issuer. */
  public String issuer() {
    return issuer;
  }

  /** Also the client id of the dashboard. */
  String audience() {
    return audience;
  }

  /** The public half of the key. */
  JWKSet keys() {
    return new JWKSet(key.toPublicJWK());
  }

  /** A signed token that is valid from now, for half a day. */
  public String token(List<String> roles) {
    return token(roles, LIFETIME);
  }

  /** A signed token that is valid from now for so long. */
  public String token(List<String> roles, Duration lifetime) {
    return signed(
        claims("local-" + String.join("-", roles), roles, lifetime)
            .claim("token_use", "access")
            .claim("client_id", audience)
            .claim("username", "local")
            .build());
  }

  /**
   * A signed id token, which tells the dashboard who signed in.
   *
   * @param nonce of the sign-in, null where it had none
   */
  String identity(String role, @Nullable String nonce, Duration lifetime) {
    return signed(
        claims("local-" + role, List.of(role), lifetime)
            .claim("token_use", "id")
            .claim("nonce", nonce)
            .claim("cognito:username", "local")
            .build());
  }

  private JWTClaimsSet.Builder claims(String subject, List<String> roles, Duration lifetime) {
    Instant now = clock.instant();
    return new JWTClaimsSet.Builder()
        .issuer(issuer)
        .audience(audience)
        .subject(subject)
        .jwtID(UUID.randomUUID().toString())
        .issueTime(Date.from(now))
        .notBeforeTime(Date.from(now))
        .expirationTime(Date.from(now.plus(lifetime)))
        .claim("cognito:groups", roles);
  }

  private String signed(JWTClaimsSet claims) {
    JWSHeader header =
        new JWSHeader.Builder(JWSAlgorithm.RS256)
            .keyID(key.getKeyID())
            .type(JOSEObjectType.JWT)
            .build();
    SignedJWT token = new SignedJWT(header, claims);
    try {
      token.sign(new RSASSASigner(key));
    } catch (JOSEException e) {
      throw new IllegalStateException("The token could not be signed", e);
    }
    return token.serialize();
  }
}
