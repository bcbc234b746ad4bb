package io.clientele.local.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jwt.SignedJWT;
import io.clientele.local.SettableClock;
import io.clientele.local.lambda.Json;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A browser at the issuer of this machine. */
class IssuerHandlerTest {
  private static final String DASHBOARD = "http://127.0.0.1:5";
  private static final String HOME = DASHBOARD + "/";

  /** The pair of RFC 7636, appendix B. */
  private static final String VERIFIER = "dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk";

  private static final String CHALLENGE = "E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM";

  @TempDir Path folder;
  private final SettableClock clock = new SettableClock();
  private final HttpClient client = HttpClient.newHttpClient();
  private LocalServer server;
  private Tokens tokens;

  @BeforeEach
  void start() throws IOException {
    server = new LocalServer(0);
    tokens = Tokens.open(folder.resolve("key.json"), server.address(), "clientele", clock);
    server.start(new IssuerHandler(tokens, DASHBOARD, clock));
  }

  @AfterEach
  void stop() {
    server.close();
  }

  @Test
  void saysWhereEverythingIs() throws Exception {
    assertThat(json(get("/.well-known/openid-configuration", Map.of())))
        .containsEntry("issuer", server.address())
        .containsEntry("authorization_endpoint", server.address() + "/authorize")
        .containsEntry("token_endpoint", server.address() + "/token")
        .containsEntry("end_session_endpoint", server.address() + "/logout")
        .containsEntry("code_challenge_methods_supported", List.of("S256"));
  }

  @Test
  void showsAPageWithoutScriptInTheLanguageThatWasAskedFor() throws Exception {
    HttpResponse<String> english = get("/authorize", asked());
    assertThat(english.statusCode()).isEqualTo(200);
    assertThat(english.body()).contains("Sign in on this machine").doesNotContain("<script");
    assertThat(english.headers().firstValue("content-security-policy").orElseThrow())
        .contains("default-src 'none'", "form-action 'self' " + HOME);
    assertThat(get("/authorize", with("ui_locales", "pl")).body()).contains("lang=\"pl\"");
    assertThat(get("/sign-in.css", Map.of()).headers().firstValue("content-type"))
        .contains("text/css; charset=utf-8");
  }

  @Test
  void writesWhatItWasAskedAsTextOnly() throws Exception {
    assertThat(get("/authorize", with("state", "\"><script>alert(1)</script>")).body())
        .contains("value=\"&quot;&gt;&lt;script&gt;alert(1)&lt;/script&gt;\"")
        .doesNotContain("<script");
  }

  @ParameterizedTest
  @CsvSource({"viewer", "analyst", "admin"})
  void signsInAsTheRoleThatWasChosen(String role) throws Exception {
    Map<String, Object> body = json(redeem(code(role), VERIFIER));
    assertThat(body).containsEntry("token_type", "Bearer").containsEntry("expires_in", 3600);
    SignedJWT access = token(body, "access_token");
    assertThat(access.verify(new RSASSAVerifier(tokens.keys().getKeys().getFirst().toRSAKey())))
        .isTrue();
    assertThat(access.getJWTClaimsSet().getStringListClaim("cognito:groups")).containsExactly(role);
    assertThat(token(body, "id_token").getJWTClaimsSet().getStringClaim("nonce")).isEqualTo("n-1");
    assertThat(token(body, "id_token").getJWTClaimsSet().getAudience())
        .containsExactly("clientele");
  }

  @Test
  void givesTheStateBack() throws Exception {
    assertThat(sentBack(chosen("viewer"))).containsEntry("state", "s-1").containsKey("code");
  }

  @Test
  void takesACodeOnce() throws Exception {
    String code = code("viewer");
    assertThat(redeem(code, VERIFIER).statusCode()).isEqualTo(200);
    assertRefused(redeem(code, VERIFIER), "invalid_grant", "used");
  }

  @Test
  void takesACodeForAMinute() throws Exception {
    String code = code("viewer");
    clock.advance(Duration.ofMinutes(1));
    assertRefused(redeem(code, VERIFIER), "invalid_grant", "too old");
  }

  @Test
  void spendsACodeThatCameWithAnotherVerifier() throws Exception {
    String code = code("viewer");
    assertRefused(redeem(code, "x".repeat(43)), "invalid_grant", "code_verifier");
    assertRefused(redeem(code, VERIFIER), "invalid_grant", "used");
  }

  @Test
  void renewsTokensOnceByTheRefreshTokenWithTheSameRole() throws Exception {
    Map<String, Object> first = json(redeem(code("admin"), VERIFIER));
    Map<String, String> renewal =
        Map.of(
            "grant_type", "refresh_token",
            "client_id", "clientele",
            "refresh_token", String.valueOf(first.get("refresh_token")));
    Map<String, Object> second = json(post("/token", renewal));
    assertThat(token(second, "access_token").getJWTClaimsSet().getStringListClaim("cognito:groups"))
        .containsExactly("admin");
    assertThat(second.get("refresh_token")).isNotEqualTo(first.get("refresh_token"));
    assertRefused(post("/token", renewal), "invalid_grant", "used");
  }

  @ParameterizedTest
  @CsvSource({
    "client_id, other, 'client_id is ''other'', expected ''clientele'''",
    "redirect_uri, http://127.0.0.1:5, 'expected ''http://127.0.0.1:5/'''",
    "redirect_uri, http://127.0.0.1:5/?page=home, redirect_uri",
    "redirect_uri, https://elsewhere.example/, redirect_uri",
    "redirect_uri, '', redirect_uri is missing",
  })
  void sendsNobodyToAnAddressThatIsNotItsDashboards(String name, String value, String words)
      throws Exception {
    HttpResponse<String> answer = get("/authorize", with(name, value));
    assertRefused(answer, "invalid_request", words);
    assertThat(answer.headers().firstValue("location")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "response_type, token, unsupported_response_type",
    "code_challenge_method, plain, invalid_request",
    "code_challenge, short, invalid_request",
    "code_challenge, '', invalid_request",
    "scope, email, invalid_scope",
    "role, owner, invalid_request",
    "role, none, access_denied",
  })
  void tellsTheDashboardWhyItSignedNobodyIn(String name, String value, String error)
      throws Exception {
    Map<String, String> form = chosen("viewer");
    form.put(name, value);
    assertThat(sentBack(form))
        .containsEntry("error", error)
        .containsEntry("state", "s-1")
        .containsKey("error_description")
        .doesNotContainKey("code");
  }

  @ParameterizedTest
  @CsvSource({
    "grant_type, password, unsupported_grant_type, password",
    "grant_type, '', invalid_request, grant_type is missing",
    "client_id, other, invalid_request, client_id",
    "redirect_uri, http://127.0.0.1:5/other, invalid_request, redirect_uri",
    "code_verifier, short, invalid_request, 43 to 128",
    "code_verifier, '', invalid_request, code_verifier is missing",
    "code, '', invalid_request, code is missing",
    "code, made-up, invalid_grant, unknown",
  })
  void saysWhatIsWrongWithARequestForTokens(String name, String value, String error, String words)
      throws Exception {
    Map<String, String> form = redemption(code("viewer"), VERIFIER);
    form.put(name, value);
    assertRefused(post("/token", form), error, words);
  }

  @Test
  void refusesWhatIsGivenTwiceBrokenOrTooLong() throws Exception {
    String twice = "/authorize?client_id=clientele&client_id=clientele";
    assertRefused(send(request(twice)), "invalid_request", "client_id is given more than once");
    assertRefused(posted("/token", "code=%zz"), "invalid_request", "broken escape");
    assertRefused(posted("/token", "a".repeat(20_000)), "invalid_request", "16,384");
  }

  @Test
  void goesBackToTheDashboardOnlyWhenSigningOut() throws Exception {
    Map<String, String> out = new LinkedHashMap<>();
    out.put("client_id", "clientele");
    out.put("post_logout_redirect_uri", HOME);
    assertThat(get("/logout", out).headers().firstValue("location")).contains(HOME);
    out.put("post_logout_redirect_uri", "https://elsewhere.example/");
    assertRefused(get("/logout", out), "invalid_request", "elsewhere.example");
  }

  @Test
  void givesProgramsOfThisMachineATokenWithoutASignIn() throws Exception {
    assertThat(json(get("/token", Map.of("role", "admin")))).containsKeys("token", "access_token");
    assertThat(get("/token", Map.of("role", "owner")).statusCode()).isEqualTo(400);
    for (String page : List.of(DASHBOARD, "https://elsewhere.example")) {
      assertThat(send(request("/token").header("Origin", page)).statusCode()).isEqualTo(403);
    }
  }

  @Test
  void answersUnderItsOwnNameOnly() throws Exception {
    String other = server.address().replace("127.0.0.1", "localhost");
    assertThat(send(HttpRequest.newBuilder(URI.create(other + "/token"))).statusCode())
        .isEqualTo(403);
    assertThat(
            send(request("/token").method("DELETE", HttpRequest.BodyPublishers.noBody()))
                .statusCode())
        .isEqualTo(405);
  }

  private static Map<String, String> asked() {
    Map<String, String> asked = new LinkedHashMap<>();
    asked.put("client_id", "clientele");
    asked.put("redirect_uri", HOME);
    asked.put("response_type", "code");
    asked.put("scope", "openid");
    asked.put("state", "s-1");
    asked.put("nonce", "n-1");
    asked.put("code_challenge", CHALLENGE);
    asked.put("code_challenge_method", "S256");
    return asked;
  }

  @Test
  void answersAtOnceWhereTheRequestHintsAtARole() throws Exception {
    HttpResponse<String> answer = get("/authorize", with("login_hint", "viewer"));
    assertThat(answer.statusCode()).isEqualTo(303);
    String location = answer.headers().firstValue("location").orElseThrow();
    assertThat(location).startsWith(HOME + "?");
    String code =
        Objects.requireNonNull(Form.parse(URI.create(location).getRawQuery()).values().get("code"));
    assertThat(
            token(json(redeem(code, VERIFIER)), "access_token")
                .getJWTClaimsSet()
                .getStringListClaim("cognito:groups"))
        .containsExactly("viewer");
  }

  @Test
  void asksWhereTheHintIsNoRole() throws Exception {
    assertThat(get("/authorize", with("login_hint", "ewa@example.com")).statusCode())
        .isEqualTo(200);
  }

  private static Map<String, String> with(String name, String value) {
    Map<String, String> asked = asked();
    asked.put(name, value);
    return asked;
  }

  private static Map<String, String> chosen(String role) {
    return with("role", role);
  }

  /** The parameters of the address that the issuer sends the browser back to. */
  private Map<String, String> sentBack(Map<String, String> form) throws Exception {
    HttpResponse<String> answer = post("/authorize", form);
    assertThat(answer.statusCode()).isEqualTo(303);
    String location = answer.headers().firstValue("location").orElseThrow();
    assertThat(location).startsWith(HOME + "?");
    return Form.parse(URI.create(location).getRawQuery()).values();
  }

  private String code(String role) throws Exception {
    return Objects.requireNonNull(sentBack(chosen(role)).get("code"));
  }

  private static Map<String, String> redemption(String code, String verifier) {
    Map<String, String> form = new LinkedHashMap<>();
    form.put("grant_type", "authorization_code");
    form.put("client_id", "clientele");
    form.put("redirect_uri", HOME);
    form.put("code", code);
    form.put("code_verifier", verifier);
    return form;
  }

  private HttpResponse<String> redeem(String code, String verifier) throws Exception {
    return post("/token", redemption(code, verifier));
  }

  private static SignedJWT token(Map<String, Object> body, String name) throws Exception {
    return SignedJWT.parse(String.valueOf(body.get(name)));
  }

  private static void assertRefused(HttpResponse<String> answer, String error, String words)
      throws Exception {
    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(json(answer)).containsEntry("error", error);
    assertThat(json(answer).get("error_description")).asString().contains(words);
  }

  private static Map<String, Object> json(HttpResponse<String> answer) throws IOException {
    return Json.read(answer.body().getBytes(StandardCharsets.UTF_8));
  }

  private HttpResponse<String> get(String path, Map<String, String> query) throws Exception {
    return send(request(query.isEmpty() ? path : path + "?" + new Form(query).encoded()));
  }

  private HttpResponse<String> post(String path, Map<String, String> form) throws Exception {
    return posted(path, new Form(form).encoded());
  }

  private HttpResponse<String> posted(String path, String body) throws Exception {
    return send(request(path).POST(HttpRequest.BodyPublishers.ofString(body)));
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create(server.address() + path));
  }

  private HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
    return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
  }
}
