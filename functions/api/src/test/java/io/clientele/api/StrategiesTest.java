package io.clientele.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.api.support.Answer;
import io.clientele.api.support.Api;
import io.clientele.api.support.SampleRun;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class StrategiesTest {
  private static final String ELEMENT = "/v1/schemes/rfm/elements/strategies";
  private static final String PLAY = "/v1/schemes/rfm/segments/champions/plays/keep_the_best";

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

  @Test
  void aPlayIsProposedUntilSomebodyDecides() {
    assertThat(plays())
        .extracting(
            play -> play.get("status") + " " + play.get("owner") + " " + play.get("version"))
        .containsExactly("proposed sales 0", "proposed marketing 0");
    assertThat(api.get(ELEMENT).body()).contains("\"expected_value\":1000.0000");
  }

  @Test
  void aDecisionHoldsInThisRunAndTheNext() {
    Answer decided = decide("accepted", "\"Ewa\"", 0);
    assertThat(decided.status()).as(decided::toString).isEqualTo(200);
    assertThat(decided.json())
        .containsEntry("play_id", "keep_the_best")
        .containsEntry("status", "accepted")
        .containsEntry("owner", "Ewa")
        .containsEntry("version", 1)
        .containsEntry("decided_at", "2024-07-01T12:00:00Z");
    assertThat(first()).containsEntry("status", "accepted").containsEntry("owner", "Ewa");
    SampleRun.publish(api, "01J1T5H0Q0ABCDEFGHJKMNPQRT");
    api.clock.advance(Duration.ofSeconds(2));
    assertThat(api.get(ELEMENT + "?segment=champions").status()).isEqualTo(200);
    assertThat(first()).containsEntry("status", "accepted").containsEntry("version", 1);
    assertThat(plays().get(1)).containsEntry("status", "proposed").containsEntry("version", 0);
  }

  @Test
  void withoutAnOwnerThePlaybooksStays() {
    decide("accepted", "\"Ewa\"", 0);
    assertThat(decide("running", "null", 1).json())
        .containsEntry("owner", "sales")
        .containsEntry("version", 2);
    assertThat(first()).containsEntry("owner", "sales").containsEntry("status", "running");
  }

  @Test
  void whoDecidesOnAnOldVersionIsToldToReadAgain() {
    decide("accepted", "\"Ewa\"", 0);
    Answer late = decide("rejected", "\"Jan\"", 0);
    assertThat(late.status()).isEqualTo(409);
    assertThat(late.json())
        .containsEntry("type", "urn:clientele:problem:conflict")
        .hasEntrySatisfying("detail", detail -> assertThat("" + detail).contains("GET " + ELEMENT));
    assertThat(first()).containsEntry("status", "accepted").containsEntry("owner", "Ewa");
  }

  @Test
  void aViewerDecidesNothing() {
    api.as("[viewer]");
    assertThat(decide("accepted", "null", 0).status()).isEqualTo(403);
    assertThat(api.decisions.of("rfm")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "status, '{\"status\":\"maybe\",\"version\":0}'",
    "status, '{\"version\":0}'",
    "owner, '{\"status\":\"done\",\"owner\":\" \",\"version\":0}'",
    "version, '{\"status\":\"done\"}'",
    "version, '{\"status\":\"done\",\"version\":-1}'"
  })
  void saysWhichFieldCannotBeUsed(String field, String body) {
    Answer answer = api.put(PLAY, body);
    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.json())
        .containsEntry("type", "urn:clientele:problem:invalid_body")
        .containsEntry("parameter", field)
        .containsKey("expected");
  }

  @Test
  void aBodyThatIsNoJsonIsAnsweredWithAnExample() {
    assertThat(api.put(PLAY, "accepted").get("detail").toString())
        .contains("such as {\"status\": \"accepted\"");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/v1/schemes/rfm/segments/champions/plays/win_back",
        "/v1/schemes/rfm/segments/loyal/plays/keep_the_best",
        "/v1/schemes/rfm/segments/nobody/plays/keep_the_best",
        "/v1/schemes/behaviour/segments/champions/plays/keep_the_best",
        "/v1/schemes/zodiac/segments/champions/plays/keep_the_best"
      })
  void whatIsNotProposedCannotBeDecided(String address) {
    Answer answer = api.put(address, "{\"status\":\"accepted\",\"version\":0}");
    assertThat(answer.status()).isEqualTo(404);
    assertThat(api.decisions.of("rfm")).isEmpty();
  }

  private Answer decide(String status, String owner, int version) {
    return api.put(
        PLAY, "{\"status\":\"%s\",\"owner\":%s,\"version\":%d}".formatted(status, owner, version));
  }

  private Map<String, Object> first() {
    return plays().getFirst();
  }

  @SuppressWarnings("unchecked")
  private List<Map<String, Object>> plays() {
    Object segments = api.get(ELEMENT).get("segments");
    return segments instanceof List<?> list
            && list.getFirst() instanceof Map<?, ?> champions
            && champions.get("plays") instanceof List<?> plays
        ? (List<Map<String, Object>>) plays
        : List.of();
  }
}
