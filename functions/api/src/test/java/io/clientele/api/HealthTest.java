package io.clientele.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.api.support.Answer;
import io.clientele.api.support.Api;
import io.clientele.api.support.SampleRun;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class HealthTest {
  private final Api api = new Api().as(null);

  @AfterEach
  void close() {
    api.close();
  }

  @Test
  void answersWithoutATokenBeforeAnyRun() {
    Answer answer = api.get("/v1/health");
    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.body())
        .isEqualTo(
            "{\"status\":\"ok\",\"version\":\"1.2.3\",\"run_id\":null,\"as_of\":null,"
                + "\"published_at\":null,\"data_age_seconds\":null}");
  }

  @Test
  void tellsTheCurrentRunAndHowOldItsDataAre() {
    SampleRun.publish(api);
    assertThat(api.get("/v1/health").body())
        .isEqualTo(
            ("{\"status\":\"ok\",\"version\":\"1.2.3\",\"run_id\":\"%s\","
                    + "\"as_of\":\"2024-07-01T00:00:00Z\",\"published_at\":\"2024-07-01T00:01:00Z\","
                    + "\"data_age_seconds\":43200}")
                .formatted(SampleRun.RUN_ID));
  }

  @Test
  void seesAnotherRunASecondAfterItWasPublished() {
    SampleRun.publish(api);
    api.get("/v1/health");
    String next = "01J1T5H0Q0ABCDEFGHJKMNPQRT";
    SampleRun.publish(api, next);
    api.clock.advance(Duration.ofSeconds(1));
    assertThat(api.get("/v1/health").get("run_id")).isEqualTo(next);
  }
}
