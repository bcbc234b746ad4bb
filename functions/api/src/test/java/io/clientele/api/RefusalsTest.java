package io.clientele.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.api.support.Answer;
import io.clientele.api.support.Api;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
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
    for (String path : List.of("/v1/uploads", "/v1/runs")) {
      Answer answer = api.as("[viewer]").post(path, "{\"file_name\":\"a.csv\"}");
      assertThat(answer.status()).isEqualTo(403);
      assertThat(answer.json())
          .containsEntry("type", "urn:clientele:problem:not_allowed")
          .containsEntry("instance", path);
      assertThat(api.as("[viewer analyst]").post(path, "{\"file_name\":\"a.csv\"}").status())
          .isLessThan(300);
      assertThat(api.as("admin").post(path, "{\"file_name\":\"a.csv\"}").status()).isLessThan(300);
    }
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

  @Test
  void refusesAMethodAndAMediaTypeThatAnAddressDoesNotTake() {
    api.as("admin");
    assertThat(api.send("DELETE", "/v1/runs", Map.of(), null).json())
        .containsEntry("type", "urn:clientele:problem:method_not_allowed")
        .containsEntry("status", 405);
    assertThat(api.send("POST", "/v1/runs", Map.of("content-type", "text/csv"), "a,b").json())
        .containsEntry("type", "urn:clientele:problem:unsupported_media_type")
        .containsEntry("status", 415);
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
