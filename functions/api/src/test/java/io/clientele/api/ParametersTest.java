package io.clientele.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.api.support.Answer;
import io.clientele.api.support.Api;
import io.clientele.api.support.SampleRun;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a route makes of parameters that it does not have. */
class ParametersTest {
  private final Api api = new Api();

  @BeforeEach
  void publish() {
    SampleRun.publish(api);
    api.as("[analyst]");
  }

  @AfterEach
  void close() {
    api.close();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          /v1/uploads?limt=5                          | limt    | limit, cursor, status
          /v1/runs?status=failed                      | status  | limit, cursor
          /v1/schemes/rfm/migration?to=2024-01        | to      | from_run, to_run
          /v1/schemes/rfm/segments/champions?Run=x    | Run     | run
          /v1/customers/c1?runs=current               | runs    | run
          /v1/health?run=current                      | run     | none
          """)
  void anUnknownParameterIsRefusedWithThoseThatThereAre(
      String address, String parameter, String known) {
    Answer answer = api.get(address);
    assertThat(answer.json())
        .containsEntry("status", 400)
        .containsEntry("type", "urn:clientele:problem:invalid_parameter")
        .containsEntry("parameter", parameter)
        .containsEntry("expected", known)
        .containsEntry(
            "detail", "There is no parameter %s here. Parameters: %s.".formatted(parameter, known));
  }

  @Test
  void soItIsWhereSomethingWouldBeMade() {
    assertThat(api.post("/v1/runs?dry_run=true", "{}").json()).containsEntry("status", 400);
    assertThat(api.requests.requests()).isEmpty();
  }

  @Test
  void whoMayNotCallLearnsThatFirst() {
    assertThat(api.as("[viewer]").post("/v1/runs?a=b", "{}").status()).isEqualTo(403);
    assertThat(api.as(null).get("/v1/runs?a=b").status()).isEqualTo(401);
  }
}
