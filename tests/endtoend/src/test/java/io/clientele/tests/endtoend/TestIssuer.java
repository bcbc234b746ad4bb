package io.clientele.tests.endtoend;

import com.fasterxml.jackson.jr.ob.JSON;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.spec.RSAPrivateKeySpec;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Makes tokens with the key of a running product, right ones and such as it must not take. */
final class TestIssuer {
  private static final Base64.Encoder TEXT = Base64.getUrlEncoder().withoutPadding();

  private final PrivateKey key;
  private final String keyId;
  private final String issuer;
  private final String audience;

  private TestIssuer(PrivateKey key, String keyId, String issuer, String audience) {
    this.key = key;
    this.keyId = keyId;
    this.issuer = issuer;
    this.audience = audience;
  }

  /** With the key in a state directory, and issuer and audience as a token of the product has. */
  static TestIssuer of(Path state, String token) throws IOException, GeneralSecurityException {
    Map<String, Object> jwk = JSON.std.mapFrom(state.resolve("signing-key.json").toFile());
    byte[] payload = Base64.getUrlDecoder().decode(token.split("\\.", -1)[1]);
    Map<String, Object> claims = JSON.std.mapFrom(payload);
    PrivateKey key =
        KeyFactory.getInstance("RSA")
            .generatePrivate(new RSAPrivateKeySpec(number(jwk, "n"), number(jwk, "d")));
    return new TestIssuer(key, text(jwk, "kid"), text(claims, "iss"), text(claims, "client_id"));
  }

  /** The same with a key that nobody knows. */
  TestIssuer stranger() throws GeneralSecurityException {
    KeyPairGenerator pairs = KeyPairGenerator.getInstance("RSA");
    pairs.initialize(2048);
    return new TestIssuer(pairs.generateKeyPair().getPrivate(), keyId, issuer, audience);
  }

  String token(String role) {
    return signed(claims(role));
  }

  String expired(String role) {
    Map<String, Object> claims = claims(role);
    claims.put("exp", Instant.now().minus(Duration.ofMinutes(1)).getEpochSecond());
    return signed(claims);
  }

  String forAnotherAudience(String role) {
    Map<String, Object> claims = claims(role);
    claims.put("aud", "somebody-else");
    claims.put("client_id", "somebody-else");
    return signed(claims);
  }

  String ofAnotherIssuer(String role) {
    Map<String, Object> claims = claims(role);
    claims.put("iss", "https://issuer.example");
    return signed(claims);
  }

  String unsigned(String role) {
    return encoded(Map.of("alg", "none", "kid", keyId)) + "." + encoded(claims(role)) + ".";
  }

  private Map<String, Object> claims(String role) {
    Instant now = Instant.now();
    Map<String, Object> claims = new LinkedHashMap<>();
    claims.put("iss", issuer);
    claims.put("aud", audience);
    claims.put("client_id", audience);
    claims.put("sub", "test-" + role);
    claims.put("iat", now.minusSeconds(120).getEpochSecond());
    claims.put("exp", now.plus(Duration.ofMinutes(10)).getEpochSecond());
    claims.put("cognito:groups", role.isEmpty() ? List.of() : List.of(role));
    return claims;
  }

  private String signed(Map<String, Object> claims) {
    String content =
        encoded(Map.of("alg", "RS256", "typ", "JWT", "kid", keyId)) + "." + encoded(claims);
    try {
      Signature signature = Signature.getInstance("SHA256withRSA");
      signature.initSign(key);
      signature.update(content.getBytes(StandardCharsets.US_ASCII));
      return content + "." + TEXT.encodeToString(signature.sign());
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("The token could not be signed", e);
    }
  }

  private static String encoded(Map<String, Object> object) {
    try {
      return TEXT.encodeToString(JSON.std.asBytes(object));
    } catch (IOException e) {
      throw new IllegalStateException("No JSON: " + object, e);
    }
  }

  private static BigInteger number(Map<String, Object> jwk, String name) {
    return new BigInteger(1, Base64.getUrlDecoder().decode(text(jwk, name)));
  }

  private static String text(Map<String, Object> object, String name) {
    return Objects.requireNonNull(object.get(name), name).toString();
  }
}
