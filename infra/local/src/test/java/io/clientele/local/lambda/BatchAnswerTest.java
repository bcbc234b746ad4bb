package io.clientele.local.lambda;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.local.sqs.Message;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class BatchAnswerTest {
  private static final List<Message> BATCH =
      Stream.of("m1", "m2").map(BatchAnswerTest::message).toList();

  @Test
  void takesTheNamedMessagesForFailed() {
    assertThat(failed("{\"batchItemFailures\":[{\"itemIdentifier\":\"m2\"}]}"))
        .containsExactly("m2");
  }

  @Test
  void takesTheWholeBatchForDoneWhereNothingIsNamed() {
    assertThat(failed("{\"batchItemFailures\":[]}")).isEmpty();
    assertThat(failed("{}")).isEmpty();
    assertThat(failed("null")).isEmpty();
  }

  @Test
  void takesTheWholeBatchForFailedWhereTheAnswerMakesNoSense() {
    assertThat(failed("{\"batchItemFailures\":[{\"itemIdentifier\":\"m3\"}]}"))
        .containsExactlyInAnyOrder("m1", "m2");
    assertThat(failed("{\"batchItemFailures\":[{\"itemIdentifier\":null}]}"))
        .containsExactlyInAnyOrder("m1", "m2");
    assertThat(failed("{\"batchItemFailures\":")).containsExactlyInAnyOrder("m1", "m2");
  }

  @Test
  void takesTheWholeBatchForFailedWhereTheFunctionFailed() {
    assertThat(BatchAnswer.failed(new Outcome.Failure("Error", "x"), BATCH, true)).hasSize(2);
  }

  private static java.util.Set<String> failed(String payload) {
    return BatchAnswer.failed(new Outcome.Success(payload), BATCH, true);
  }

  private static Message message(String id) {
    return new Message(
        id,
        1,
        "body",
        Map.of(),
        Map.of(),
        null,
        null,
        Instant.EPOCH,
        Instant.EPOCH,
        1,
        Instant.EPOCH);
  }
}
