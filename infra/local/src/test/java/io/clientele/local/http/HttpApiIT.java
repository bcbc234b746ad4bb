package io.clientele.local.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.jr.ob.JSON;
import io.clientele.local.lambda.Children;
import io.clientele.local.lambda.FunctionFolder;
import io.clientele.local.lambda.LambdaFunction;
import io.clientele.local.template.CorsDefinition;
import io.clientele.local.template.HttpApiDefinition;
import io.clientele.local.template.JwtAuthorizer;
import io.clientele.local.template.RouteDefinition;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The HTTP API over a real function that answers with the event it got. */
@Timeout(value = 120, unit = TimeUnit.SECONDS)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HttpApiIT {
  private static final String ISSUER = "http://127.0.0.1:4";
  private static final String PAGE = "http://127.0.0.1:5";

  private final Children children = new Children();
  private final HttpClient client = HttpClient.newHttpClient();
  private LambdaFunction function;
  private LocalServer server;
  private Tokens tokens;

  @BeforeAll
  void start(@TempDir Path folder) throws IOException {
    FunctionFolder task = new FunctionFolder(folder);
    function =
        new LambdaFunction(
            task.definition(512, Duration.ofSeconds(30)), task.host(), children, Clock.systemUTC());
    tokens = Tokens.open(folder.resolve("key.json"), ISSUER, "clientele", Clock.systemUTC());
    JwtAuthorizer jwt = new JwtAuthorizer(ISSUER, List.of("clientele"));
    HttpApiDefinition definition =
        new HttpApiDefinition(
            List.of(
                new RouteDefinition("GET", "/v1/health", "Api", null, List.of()),
                new RouteDefinition("GET", "/v1/{proxy+}", "Api", jwt, List.of()),
                new RouteDefinition("POST", "/v1/{proxy+}", "Api", jwt, List.of()),
                new RouteDefinition("GET", "/scoped", "Api", jwt, List.of("write"))),
            new CorsDefinition(
                List.of(PAGE),
                List.of("GET", "POST"),
                List.of("authorization"),
                List.of("etag"),
                false,
                3600));
    server = new LocalServer(0);
    server.start(
        new HttpApi(definition, tokens, Map.of("Api", function), Clock.systemUTC())::handle);
  }

  @AfterAll
  void stop() {
    server.close();
    function.close();
    children.close();
  }

  @Test
  void handsTheFunctionAnEventOfFormatTwo() throws Exception {
    HttpResponse<String> answer =
        send(
            request("/v1/uploads/a%20b?limit=5&segment=x&segment=y%2Bz")
                .header("Authorization", "Bearer " + token())
                .header("Cookie", "c=1; d=2")
                .header("X-Twice", "1")
                .header("X-Twice", "2"));
    assertThat(answer.statusCode()).isEqualTo(200);
    Map<String, Object> event = event(answer);
    assertThat(event)
        .containsEntry("version", "2.0")
        .containsEntry("routeKey", "GET /v1/{proxy+}")
        .containsEntry("rawPath", "/v1/uploads/a b")
        .containsEntry("rawQueryString", "limit=5&segment=x&segment=y%2Bz")
        .containsEntry("queryStringParameters", Map.of("limit", "5", "segment", "x,y+z"))
        .containsEntry("pathParameters", Map.of("proxy", "uploads/a b"))
        .containsEntry("cookies", List.of("c=1", "d=2"))
        .containsEntry("isBase64Encoded", false)
        .doesNotContainKey("body");
    assertThat(map(event, "headers")).containsEntry("x-twice", "1,2").doesNotContainKey("cookie");
    Map<String, Object> context = map(event, "requestContext");
    assertThat(map(context, "http")).containsEntry("method", "GET");
    assertThat(map(map(map(context, "authorizer"), "jwt"), "claims"))
        .containsEntry("cognito:groups", "[analyst]");
  }

  @Test
  void handsOnABodyAsTextOrInBase64() throws Exception {
    var json =
        request("/v1/runs")
            .header("Authorization", "Bearer " + token())
            .POST(BodyPublishers.ofString("{\"as_of\":null}"));
    assertThat(event(send(json)))
        .containsEntry("body", "{\"as_of\":null}")
        .containsEntry("isBase64Encoded", false);
    var binary =
        request("/v1/runs")
            .header("Authorization", "Bearer " + token())
            .POST(BodyPublishers.ofByteArray(new byte[] {(byte) 0xff, 0}));
    assertThat(event(send(binary)))
        .containsEntry("body", "/wA=")
        .containsEntry("isBase64Encoded", true);
  }

  @Test
  void answersARouteWithoutAnAuthorizerToAnyone() throws Exception {
    assertThat(send(request("/v1/health")).statusCode()).isEqualTo(200);
  }

  @Test
  void refusesACallWithoutAToken() throws Exception {
    HttpResponse<String> answer = send(request("/v1/runs"));
    assertThat(answer.statusCode()).isEqualTo(401);
    assertThat(answer.body()).isEqualTo("{\"message\":\"Unauthorized\"}");
  }

  @Test
  void refusesATokenWithoutTheScopeOfTheRoute() throws Exception {
    HttpResponse<String> answer =
        send(request("/scoped").header("Authorization", "Bearer " + token()));
    assertThat(answer.statusCode()).isEqualTo(403);
    assertThat(answer.body()).isEqualTo("{\"message\":\"Forbidden\"}");
  }

  @Test
  void knowsNoOtherRoute() throws Exception {
    HttpResponse<String> answer = send(request("/v2/runs"));
    assertThat(answer.statusCode()).isEqualTo(404);
    assertThat(answer.body()).isEqualTo("{\"message\":\"Not Found\"}");
  }

  @Test
  void refusesABodyOfMoreThanTenMebibytes() throws Exception {
    var large =
        request("/v1/runs")
            .header("Authorization", "Bearer " + token())
            .POST(BodyPublishers.ofByteArray(new byte[10 * 1024 * 1024 + 1]));
    assertThat(send(large).statusCode()).isEqualTo(413);
  }

  @Test
  void answersAPreflightOfTheDashboardAndOfNobodyElse() throws Exception {
    HttpResponse<String> page = preflight(PAGE);
    assertThat(page.statusCode()).isEqualTo(204);
    assertThat(page.headers().firstValue("Access-Control-Allow-Origin")).contains(PAGE);
    assertThat(page.headers().firstValue("Access-Control-Allow-Headers")).contains("authorization");
    assertThat(preflight("http://evil.example").headers().map())
        .doesNotContainKey("access-control-allow-origin");
  }

  private HttpResponse<String> preflight(String origin) throws Exception {
    return send(
        request("/v1/runs")
            .header("Origin", origin)
            .header("Access-Control-Request-Method", "GET")
            .method("OPTIONS", BodyPublishers.noBody()));
  }

  private String token() {
    return tokens.token(List.of("analyst"));
  }

  private java.net.http.HttpRequest.Builder request(String path) {
    return java.net.http.HttpRequest.newBuilder(URI.create(server.address() + path));
  }

  private HttpResponse<String> send(java.net.http.HttpRequest.Builder request) throws Exception {
    return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
  }

  private static Map<String, Object> event(HttpResponse<String> answer) throws IOException {
    return map(JSON.std.mapFrom(answer.body()), "echo");
  }

  private static Map<String, Object> map(Map<String, Object> object, String name)
      throws IOException {
    return JSON.std.mapFrom(JSON.std.asString(object.get(name)));
  }
}
