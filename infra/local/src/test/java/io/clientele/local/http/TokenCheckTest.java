package io.clientele.local.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.local.template.JwtAuthorizer;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TokenCheckTest {
  private static final Clock NOW =
      Clock.fixed(Instant.parse("2024-05-01T12:00:00Z"), ZoneOffset.UTC);
  private static final JwtAuthorizer AUTHORIZER =
      new JwtAuthorizer("http://127.0.0.1:4", List.of("clientele"));

  @TempDir Path folder;
  private Tokens tokens;
  private String token;

  @BeforeEach
  void open() throws IOException {
    tokens = Tokens.open(folder.resolve("key.json"), "http://127.0.0.1:4", "clientele", NOW);
    token = tokens.token(List.of("viewer", "analyst"));
  }

  @Test
  void handsOnTheClaimsOfAGoodTokenAsText() {
    assertThat(check(NOW).claims("Bearer " + token, AUTHORIZER))
        .containsEntry("iss", "http://127.0.0.1:4")
        .containsEntry("aud", "clientele")
        .containsEntry("cognito:groups", "[viewer analyst]")
        .containsEntry("iat", "1714564800");
  }

  @Test
  void refusesNoTokenAndNonsense() {
    assertThat(check(NOW).claims(null, AUTHORIZER)).isNull();
    assertThat(check(NOW).claims("Bearer nonsense", AUTHORIZER)).isNull();
    assertThat(check(NOW).claims("Bearer ", AUTHORIZER)).isNull();
  }

  @Test
  void refusesATokenThatHasExpiredOrIsNotYetValid() {
    assertThat(check(Clock.offset(NOW, Duration.ofHours(13))).claims(token, AUTHORIZER)).isNull();
    assertThat(check(Clock.offset(NOW, Duration.ofHours(-1))).claims(token, AUTHORIZER)).isNull();
  }

  @Test
  void refusesAnotherIssuerOrAudience() {
    JwtAuthorizer otherIssuer = new JwtAuthorizer("https://example.org", List.of("clientele"));
    JwtAuthorizer otherAudience = new JwtAuthorizer("http://127.0.0.1:4", List.of("other"));
    assertThat(check(NOW).claims(token, otherIssuer)).isNull();
    assertThat(check(NOW).claims(token, otherAudience)).isNull();
  }

  @Test
  void takesATokenThatWasGivenAtAnotherPort() {
    JwtAuthorizer moved = new JwtAuthorizer("http://127.0.0.1:5", List.of("clientele"));
    assertThat(check(NOW).claims(token, moved)).containsEntry("iss", "http://127.0.0.1:4");
  }

  @Test
  void takesALongToken() {
    String month = tokens.token(Tokens.ROLES, Duration.ofDays(30));
    assertThat(check(Clock.offset(NOW, Duration.ofDays(29))).claims(month, AUTHORIZER))
        .containsEntry("cognito:groups", "[viewer analyst admin]");
    assertThat(check(Clock.offset(NOW, Duration.ofDays(31))).claims(month, AUTHORIZER)).isNull();
  }

  @Test
  void refusesATokenSignedWithAnotherKey() throws IOException {
    Tokens stranger =
        Tokens.open(folder.resolve("other.json"), "http://127.0.0.1:4", "clientele", NOW);
    assertThat(check(NOW).claims(stranger.token(List.of("admin")), AUTHORIZER)).isNull();
  }

  @Test
  void refusesATokenWithoutASignature() {
    String payload = token.split("\\.", -1)[1];
    String header =
        Base64.getUrlEncoder()
            .withoutPadding()
            .encodeToString("{\"alg\":\"none\"}".getBytes(StandardCharsets.UTF_8));
    assertThat(check(NOW).claims(header + "." + payload + ".", AUTHORIZER)).isNull();
  }

  @Test
  void keepsItsKeyOverARestart() throws IOException {
    Tokens again = Tokens.open(folder.resolve("key.json"), "http://127.0.0.1:4", "clientele", NOW);
    assertThat(new TokenCheck(again.keys(), NOW).claims(token, AUTHORIZER)).isNotNull();
  }

  private TokenCheck check(Clock clock) {
    return new TokenCheck(tokens.keys(), clock);
  }
}
