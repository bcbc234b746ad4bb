package io.clientele.segment.trigger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TriggerMessageTest {
  @Test
  void anUploadAndTheScheduleAreAutomatic() {
    assertThat(TriggerMessage.decode("{\"detail-type\":\"upload.done\",\"detail\":{}}"))
        .isEqualTo(new Trigger.Automatic("upload"));
    assertThat(TriggerMessage.decode("{\"trigger\":\"schedule\"}"))
        .isEqualTo(new Trigger.Automatic("schedule"));
  }

  @Test
  void aRequestNamesItsRunAndMayNameAnInstant() {
    assertThat(
            TriggerMessage.decode(
                "{\"trigger\":\"request\",\"run_id\":\"R\",\"as_of\":\"2024-01-01T00:00:00Z\"}"))
        .isEqualTo(new Trigger.Request("R", Instant.parse("2024-01-01T00:00:00Z")));
    assertThat(TriggerMessage.decode("{\"trigger\":\"request\",\"run_id\":\"R\",\"as_of\":null}"))
        .isEqualTo(new Trigger.Request("R", null));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "hello",
        "[]",
        "{}",
        "{\"detail-type\":\"upload.quarantined\"}",
        "{\"trigger\":\"request\"}",
        "{\"trigger\":\"request\",\"run_id\":\" \"}",
        "{\"trigger\":\"request\",\"run_id\":\"R\",\"as_of\":\"yesterday\"}"
      })
  void refusesWhatIsNoTrigger(String body) {
    assertThatThrownBy(() -> TriggerMessage.decode(body))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
