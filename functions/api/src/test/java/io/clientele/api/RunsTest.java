package io.clientele.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.api.support.Answer;
import io.clientele.api.support.Api;
import io.clientele.api.support.RecordedRunRequests.Request;
import io.clientele.api.support.SampleRun;
import io.clientele.domain.run.Run;
import io.clientele.domain.run.RunStatus;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class RunsTest {
  private final Api api = new Api();

  @AfterEach
  void close() {
    api.close();
  }

  @Test
  void tellsHowARunWent() {
    SampleRun.publish(api);
    assertThat(api.get("/v1/runs/" + SampleRun.RUN_ID).json())
        .containsEntry("run_id", SampleRun.RUN_ID)
        .containsEntry("status", "published")
        .containsEntry("trigger", "upload")
        .containsEntry("as_of", "2024-07-01T00:00:00Z")
        .containsEntry("currency", "PLN")
        .containsEntry("uploads", 3)
        .containsEntry("rows_read", 10)
        .containsEntry("rows_superseded", 4)
        .containsEntry("versions", Map.of("product", "1.2.3"))
        .containsEntry(
            "audits",
            List.of(
                Map.of(
                    "name",
                    "segments_sum_to_total",
                    "passed",
                    true,
                    "failures",
                    0,
                    "message",
                    "equal to the cent")))
        .containsEntry("message", null)
        .doesNotContainKey("settled");
    assertThat(api.get("/v1/runs").items()).hasSize(1);
  }

  @Test
  void doesNotKnowARunThatWasNeverMade() {
    Answer answer = api.get("/v1/runs/01J1T5H0Q0ABCDEFGHJKMNPQRZ");
    assertThat(answer.status()).isEqualTo(404);
    assertThat(answer.header("content-type")).startsWith("application/problem+json");
    assertThat(answer.json())
        .containsEntry("type", "urn:clientele:problem:not_found")
        .containsEntry("status", 404)
        .containsEntry("instance", "/v1/runs/01J1T5H0Q0ABCDEFGHJKMNPQRZ");
  }

  @Test
  void asksForARunByTheData() {
    api.as("[analyst]");
    for (String body : new String[] {null, "{}", "{\"as_of\":null}"}) {
      Answer answer = api.post("/v1/runs", body);
      assertThat(answer.status()).isEqualTo(202);
      assertThat(answer.json())
          .containsEntry("status", "requested")
          .containsEntry("as_of", null)
          .containsEntry("requested_as_of", null);
      String runId = answer.get("run_id").toString();
      assertThat(answer.header("location")).isEqualTo("/v1/runs/" + runId);
      assertThat(api.requests.requests()).last().isEqualTo(new Request(runId, null));
      assertThat(api.get("/v1/runs/" + runId).get("status")).isEqualTo("requested");
    }
  }

  @Test
  void asksForARunThatLooksFromADateOrAnInstant() {
    api.as("[analyst]");
    Map<String, Instant> asked =
        Map.of(
            "2024-06-30", Instant.parse("2024-06-30T00:00:00Z"),
            "2024-06-30T12:00:00Z", Instant.parse("2024-06-30T12:00:00Z"),
            "2024-06-30T12:00:00+02:00", Instant.parse("2024-06-30T10:00:00Z"));
    asked.forEach(
        (text, instant) -> {
          Answer answer = api.post("/v1/runs", "{\"as_of\":\"%s\"}".formatted(text));
          String runId = answer.get("run_id").toString();
          assertThat(api.requests.requests()).last().isEqualTo(new Request(runId, instant));
          Run run = api.runs.find(runId).orElseThrow();
          assertThat(run.status()).isEqualTo(RunStatus.REQUESTED);
          assertThat(run.requestedAsOf()).isEqualTo(instant);
          assertThat(run.startedAt()).isEqualTo(api.clock.instant());
        });
  }

  @Test
  void whoAsksForWhatIsWaitingGetsThatRun() {
    api.as("[analyst]");
    Object waiting = api.post("/v1/runs", null).get("run_id");
    Object dated = api.post("/v1/runs", "{\"as_of\":\"2024-06-30\"}").get("run_id");

    assertThat(api.post("/v1/runs", null).get("run_id")).isEqualTo(waiting);
    assertThat(api.post("/v1/runs", "{\"as_of\":\"2024-06-30\"}").get("run_id")).isEqualTo(dated);
    assertThat(dated).isNotEqualTo(waiting);
    assertThat(api.requests.requests()).last().extracting(Request::runId).isEqualTo(dated);
    assertThat(api.get("/v1/runs").items()).hasSize(2);
  }

  @Test
  void whoAsksWhileARunIsMadeGetsTheNextOne() {
    api.as("[analyst]");
    String running = api.post("/v1/runs", null).get("run_id").toString();
    api.runs.save(SampleRun.run(running, RunStatus.RUNNING));

    assertThat(api.post("/v1/runs", null).get("run_id")).isNotEqualTo(running);
  }

  @Test
  void aWaitingRunStaysWaitingWhenQueueingItAgainFails() {
    api.as("[analyst]");
    String waiting = api.post("/v1/runs", null).get("run_id").toString();
    api.requests.goAway();

    assertThat(api.post("/v1/runs", null).status()).isEqualTo(500);
    assertThat(api.get("/v1/runs/" + waiting).get("status")).isEqualTo("requested");
  }

  @Test
  void refusesATimeThatIsNone() {
    api.as("[analyst]");
    for (String text : List.of("yesterday", "2024-13-01", "30.06.2024", "2024-06-30T12:00")) {
      Answer answer = api.post("/v1/runs", "{\"as_of\":\"%s\"}".formatted(text));
      assertThat(answer.status()).as(text).isEqualTo(400);
      assertThat(answer.json()).containsEntry("parameter", "as_of").containsEntry("value", text);
    }
    assertThat(api.requests.requests()).isEmpty();
  }

  @Test
  void marksARunAsFailedThatCouldNotBeQueued() {
    api.as("[analyst]");
    api.requests.goAway();
    assertThat(api.post("/v1/runs", null).status()).isEqualTo(500);
    assertThat(api.get("/v1/runs").items())
        .singleElement()
        .satisfies(run -> assertThat(run).containsEntry("status", "failed"));
  }
}
