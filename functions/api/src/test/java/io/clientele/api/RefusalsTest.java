package io.clientele.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.api.support.Answer;
import io.clientele.api.support.Api;
import io.clientele.api.support.SampleRun;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RefusalsTest {
  private final Api api = new Api();

  @AfterEach
  void close() {
    api.close();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"viewer", "[viewer]", "[\"viewer\"]", "analyst", "[other admin]", "a,viewer"})
  void everyRoleReads(String groups) {
    assertThat(api.as(groups).get("/v1/runs").status()).isEqualTo(200);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "[]", "[viewers]", "other"})
  void whoHasNoRoleReadsNothing(String groups) {
    Answer answer = api.as(groups).get("/v1/runs");
    assertThat(answer.status()).isEqualTo(403);
    assertThat(answer.get("detail").toString()).contains("the role viewer");
  }

  @Test
  void aViewerChangesNothing() {
    Map<String, String> bodies =
        Map.of("/v1/uploads", "{\"file_name\":\"a.csv\"}", "/v1/runs", "{}");
    bodies.forEach(
        (path, body) -> {
          Answer answer = api.as("[viewer]").post(path, body);
          assertThat(answer.status()).isEqualTo(403);
          assertThat(answer.json())
              .containsEntry("type", "urn:clientele:problem:not_allowed")
              .containsEntry("instance", path);
          assertThat(api.as("[viewer analyst]").post(path, body).status()).isLessThan(300);
          assertThat(api.as("admin").post(path, body).status()).isLessThan(300);
        });
  }

  @Test
  void asksForATokenEverywhereButForHealth() {
    api.as(null);
    assertThat(api.get("/v1/runs").status()).isEqualTo(401);
    assertThat(api.get("/v1/nothing").status()).isEqualTo(401);
    assertThat(api.get("/v1/health").status()).isEqualTo(200);
  }

  @Test
  void saysThatThereIsNothingAtAnAddress() {
    Answer answer = api.get("/v1/nothing");
    assertThat(answer.status()).isEqualTo(404);
    assertThat(answer.header("content-type")).startsWith("application/problem+json");
    assertThat(answer.json())
        .containsOnlyKeys("type", "title", "status", "detail", "instance")
        .containsEntry("detail", "There is nothing at /v1/nothing.")
        .containsEntry("instance", "/v1/nothing");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/v1/runs/a b", "/v1/runs/%zz", "/v1/runs/{x}", "/v1/runs/ż", "//", ""})
  void answersAnAddressThatIsNone(String path) {
    Answer answer = api.get(path);
    assertThat(answer.status()).isIn(400, 404);
    assertThat(answer.header("content-type")).startsWith("application/problem+json");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/v1/schemes/rfm/segments?run=%zz",
        "/v1/schemes/%E0%A4%A/segments",
        "/v1/schemes/rfm/segments/%00",
        "/v1/schemes/rfm/segments/..%2F..%2Fserving/customers",
        "/v1/uploads/%FF%FE",
        "/v1/uploads/..%2fconfig",
        "/v1/runs/\uFFFD",
        "/v1/schemes/rfm/elements/over\u0000view"
      })
  void findsNothingUnderGarbage(String address) {
    SampleRun.publish(api);
    Answer answer = api.get(address);
    assertThat(answer.status()).as(answer::toString).isIn(400, 404);
    assertThat(answer.header("content-type")).startsWith("application/problem+json");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"/v1/runs/", "/v1/uploads/", "/v1/schemes/", "/v1/schemes/rfm/segments?run="})
  void neverLooksUpWhatIsTooLongForTheStore(String address) {
    SampleRun.publish(api);
    api.calls.taken();
    Answer found = api.get(address + "7".repeat(1500));
    assertThat(found.status()).isEqualTo(404);
    assertThat(api.calls.taken()).isEmpty();
    Answer answer = api.get(address + "7".repeat(5000));
    assertThat(answer.status()).isEqualTo(414);
    assertThat(answer.json())
        .containsEntry("type", "urn:clientele:problem:address_too_long")
        .hasEntrySatisfying("detail", detail -> assertThat(detail.toString()).contains("2048"));
  }

  @ParameterizedTest
  @CsvSource({
    "DELETE, /v1/runs, 'GET, HEAD, POST'",
    "PUT, /v1/uploads, 'GET, HEAD, POST'",
    "OPTIONS, /v1/runs, 'GET, HEAD, POST'",
    "POST, /v1/metrics, 'GET, HEAD'",
    "PATCH, /v1/schemes/rfm/segments/loyal, 'GET, HEAD'"
  })
  void namesTheMethodsThatAnAddressTakes(String method, String path, String allowed) {
    Answer answer = api.as("admin").send(method, path, Map.of(), null);
    assertThat(answer.json())
        .containsEntry("type", "urn:clientele:problem:method_not_allowed")
        .containsEntry("status", 405)
        .containsEntry("detail", "%s takes %s, not %s.".formatted(path, allowed, method));
    assertThat(answer.header("allow")).isEqualTo(allowed);
  }

  @Test
  void answersHeadAsGetWithoutTheBody() {
    SampleRun.publish(api);
    Answer answer = api.send("HEAD", "/v1/schemes/rfm/segments", Map.of(), null);
    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.body()).isEmpty();
    assertThat(answer.header("etag")).isEqualTo(api.get("/v1/schemes/rfm/segments").header("etag"));
    assertThat(api.send("HEAD", "/v1/runs/x", Map.of(), null).status()).isEqualTo(404);
  }

  @Test
  void refusesABodyThatIsNotJson() {
    api.as("admin");
    for (String type : List.of("text/csv", "multipart/form-data; boundary=x", "text/plain")) {
      Answer answer = api.send("POST", "/v1/runs", Map.of("content-type", type), "a,b");
      assertThat(answer.json())
          .containsEntry("type", "urn:clientele:problem:unsupported_media_type")
          .containsEntry("status", 415);
    }
    assertThat(
            api.send(
                    "POST",
                    "/v1/runs",
                    Map.of("content-type", "application/json; charset=utf-8"),
                    "{}")
                .status())
        .isEqualTo(202);
    assertThat(api.post("/v1/runs", "as_of=2024-06-30").status()).isEqualTo(400);
  }

  @Test
  void refusesAFieldThatItDoesNotKnowRatherThanDoSomethingElse() {
    Answer answer = api.as("admin").post("/v1/runs", "{\"asof\":\"2024-06-30\"}");
    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.get("detail").toString()).contains("{\"as_of\": \"...\"}");
    assertThat(api.requests.requests()).isEmpty();
  }

  @Test
  void refusesABodyThatIsTooLarge() {
    String body = "{\"file_name\":\"%s\"}".formatted("x".repeat(64 * 1024));
    Answer answer = api.as("admin").post("/v1/uploads", body);
    assertThat(answer.status()).isEqualTo(413);
    assertThat(answer.json()).containsEntry("type", "urn:clientele:problem:body_too_large");
    assertThat(answer.get("detail").toString()).contains("at most 65536", "upload_url");
  }

  @Test
  void tellsTheRequestIdOfWhatNobodyForesawAndNothingOfItsCause() {
    api.as("admin").requests.goAway();
    Answer answer = api.post("/v1/runs", "{}");
    assertThat(answer.status()).isEqualTo(500);
    assertThat(answer.header("content-type")).startsWith("application/problem+json");
    assertThat(answer.json()).containsEntry("request_id", "request-1");
    assertThat(answer.body()).doesNotContain("secret", "Exception", "queue");
  }
}
