package io.clientele.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.api.support.Answer;
import io.clientele.api.support.Api;
import io.clientele.api.support.SampleRun;
import io.clientele.domain.subject.SubjectExport;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SubjectsTest {
  private static final String ADDRESS = "/v1/subjects/c1/export";
  private static final int MOST = 4 * 1024 * 1024;

  private final Api api = new Api().as("[admin]");

  @BeforeEach
  void publish() {
    SampleRun.publish(api);
  }

  @AfterEach
  void close() {
    api.close();
  }

  @Test
  void theFirstCallAsksForItAndALaterOneHasIt() {
    Answer asked = api.get(ADDRESS);
    assertThat(asked.status()).isEqualTo(202);
    assertThat(asked.get("status")).isEqualTo("requested");
    assertThat(asked.header("retry-after")).isEqualTo("5");
    assertThat(api.get(ADDRESS).status()).isEqualTo(202);
    SubjectExport export = export();
    assertThat(api.exports.requested()).containsExactly(export.exportId());

    finish("{\"customer_id\":\"c1\"}".getBytes(StandardCharsets.UTF_8));
    Answer ready = api.get(ADDRESS);
    assertThat(ready.status()).isEqualTo(200);
    assertThat(ready.body()).isEqualTo("{\"customer_id\":\"c1\"}");
    assertThat(ready.header("content-type")).startsWith("application/json");
    assertThat(ready.header("cache-control")).isEqualTo("no-store");
  }

  @Test
  void whatIsTooLargeForAnAnswerIsALink() {
    api.get(ADDRESS);
    finish(new byte[MOST + 1]);
    Answer answer = api.get(ADDRESS);
    assertThat(answer.status()).isEqualTo(307);
    assertThat(answer.header("location"))
        .isEqualTo(
            "https://lake.example/?get=exports%%2F%s.json&valid=PT15M"
                .formatted(export().exportId()));
  }

  @Test
  void anOldDocumentIsMadeAnewInItsPlace() {
    api.get(ADDRESS);
    String id = export().exportId();
    finish(new byte[] {'{', '}'});
    api.clock.advance(SubjectExport.VALID);
    assertThat(api.get(ADDRESS).status()).isEqualTo(202);
    assertThat(api.exports.requested()).containsExactly(id, id);
  }

  @Test
  void oneThatWasLostOnTheWayIsAskedForAgain() {
    api.get(ADDRESS);
    api.clock.advance(Duration.ofMinutes(16));
    assertThat(api.get(ADDRESS).status()).isEqualTo(202);
    assertThat(api.exports.requested()).hasSize(2);
  }

  @Test
  void aDocumentThatAnErasureRemovedIsNotAnswered() {
    api.get(ADDRESS);
    api.exports.save(export().finished(api.clock.instant()));
    assertThat(api.get(ADDRESS).status()).isEqualTo(202);
  }

  @Test
  void whoIsNotKnownIsNotFoundAndNobodyIsAskedFor() {
    assertThat(api.get("/v1/subjects/nobody/export").status()).isEqualTo(404);
    assertThat(api.exports.requested()).isEmpty();
  }

  @Test
  void onlyAnAdministratorMay() {
    assertThat(api.as("[analyst]").get(ADDRESS).status()).isEqualTo(403);
    assertThat(api.exports.requested()).isEmpty();
  }

  private SubjectExport export() {
    return api.exports.ofCustomer("c1").orElseThrow();
  }

  private void finish(byte[] document) {
    api.store.write(Api.LAKE, export().key(), document, "application/json");
    api.exports.save(export().finished(api.clock.instant()));
  }
}
