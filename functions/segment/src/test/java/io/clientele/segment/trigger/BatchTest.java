package io.clientele.segment.trigger;

import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.events.SQSEvent.SQSMessage;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class BatchTest {
  private static final Instant DEADLINE = Instant.parse("2024-01-01T00:15:00Z");
  private static final String UPLOAD = "{\"detail-type\":\"upload.done\"}";
  private static final String SCHEDULE = "{\"trigger\":\"schedule\"}";
  private static final String REQUEST = "{\"trigger\":\"request\",\"run_id\":\"R\"}";

  @Test
  void automaticTriggersInARowAreOneDeliveryOwnedByTheFirst() {
    var parts =
        Batch.parts(
            List.of(message("a", UPLOAD), message("b", UPLOAD), message("c", SCHEDULE)), DEADLINE);
    assertThat(parts)
        .containsExactly(
            new Batch.Part(0, new Delivery(new Trigger.Automatic("upload"), "a", 2, DEADLINE)));
  }

  @Test
  void aRequestKeepsItsPlaceInTheOrder() {
    var parts =
        Batch.parts(
            List.of(message("a", UPLOAD), message("b", REQUEST), message("c", UPLOAD)), DEADLINE);
    assertThat(parts).extracting(Batch.Part::first).containsExactly(0, 1, 2);
    assertThat(parts)
        .extracting(part -> part.delivery().trigger().word())
        .containsExactly("upload", "request", "upload");
  }

  @Test
  void whatIsNoTriggerDoesNotHoldUpTheRest() {
    var parts = Batch.parts(List.of(message("a", "?"), message("b", REQUEST)), DEADLINE);
    assertThat(parts)
        .containsExactly(
            new Batch.Part(1, new Delivery(new Trigger.Request("R", null), "b", 2, DEADLINE)));
  }

  @Test
  void theFifthReceiveIsTheLast() {
    assertThat(new Delivery(new Trigger.Automatic("upload"), "a", 4, DEADLINE).isLast()).isFalse();
    assertThat(new Delivery(new Trigger.Automatic("upload"), "a", 5, DEADLINE).isLast()).isTrue();
  }

  private static SQSMessage message(String id, String body) {
    SQSMessage message = new SQSMessage();
    message.setMessageId(id);
    message.setBody(body);
    message.setAttributes(Map.of("ApproximateReceiveCount", "2"));
    return message;
  }
}
