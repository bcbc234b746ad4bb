package io.clientele.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.api.support.Answer;
import io.clientele.api.support.Api;
import io.clientele.domain.erasure.Erasure;
import io.clientele.domain.erasure.Subject;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ErasuresTest {
  private final Api api = new Api().as("[admin]");

  @AfterEach
  void close() {
    api.close();
  }

  @Test
  void anAdministratorAsksForOneAndSeesHowFarItIs() {
    Answer asked = api.post("/v1/erasures", "{\"email\":\"ewa@example.com\"}");
    assertThat(asked.status()).isEqualTo(202);
    String id = String.valueOf(asked.get("erasure_id"));
    assertThat(api.erasures.requested()).containsExactly(id);
    Erasure kept = api.erasures.find(id).orElseThrow();
    assertThat(kept.subject()).isEqualTo(new Subject(null, "ewa@example.com", null, null, null));
    api.erasures.save(
        kept.with(Map.of("lake", 3L))
            .running("01KF0Z0Q8M4T3V2X1Y0W9R8S7P")
            .done(api.clock.instant()));
    Answer done = api.get("/v1/erasures/" + id);
    assertThat(done.get("status")).isEqualTo("done");
    assertThat(done.body()).contains("\"erased\":{\"lake\":3}").doesNotContain("ewa");
  }

  @Test
  void nobodyElseMay() {
    assertThat(api.as("[analyst]").post("/v1/erasures", "{\"customer_id\":\"c1\"}").status())
        .isEqualTo(403);
    assertThat(api.get("/v1/erasures/01KF0Z0Q8M4T3V2X1Y0W9R8S7P").status()).isEqualTo(403);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        "{\"email\":\"ewa\"}",
        "{\"phone\":\"12\"}",
        "{\"source\":\"shop\"}",
        "{\"source_id\":\"17\"}",
        "{\"customer_id\":\" \"}",
        "{\"customer_id\":\"1\",\"email\":\"ewa@example.com\"}"
      })
  void itTakesOneThingThatNamesThePerson(String body) {
    Answer refused = api.post("/v1/erasures", body);
    assertThat(refused.status()).isEqualTo(400);
    assertThat(api.erasures.requested()).isEmpty();
  }

  @Test
  void anUnknownOneIsNotFound() {
    assertThat(api.get("/v1/erasures/01KF0Z0Q8M4T3V2X1Y0W9R8S7P").status()).isEqualTo(404);
    assertThat(api.get("/v1/erasures/x").status()).isEqualTo(404);
  }
}
