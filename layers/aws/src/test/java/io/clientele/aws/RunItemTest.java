package io.clientele.aws;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.domain.run.Audit;
import io.clientele.domain.run.Pointer;
import io.clientele.domain.run.Run;
import io.clientele.domain.run.RunStatus;
import io.clientele.domain.upload.RowCounts;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

class RunItemTest {
  private static final Instant AS_OF = Instant.parse("2024-07-01T00:00:00Z");
  private static final Pointer POINTER = new Pointer("run1", AS_OF, "PLN", "hash", AS_OF, true);
  private static final Run RUN =
      new Run(
          "run1",
          RunStatus.PUBLISHED,
          "upload",
          AS_OF,
          AS_OF,
          null,
          AS_OF,
          "PLN",
          "hash",
          3,
          new RowCounts(10, 7, 2, 1),
          4,
          Map.of("product", "1.2.3"),
          List.of(new Audit("a", 0, "fine")),
          Map.of("models", 1.5),
          null,
          true);

  @Test
  void readsWhatItWrote() {
    assertThat(RunItem.readPointer(RunItem.of(POINTER))).isEqualTo(POINTER);
    assertThat(RunItem.read(RunItem.of(RUN))).isEqualTo(RUN);
  }

  @Test
  void readsItemsFromBeforeTheyHadACurrency() {
    assertThat(RunItem.readPointer(without("currency", RunItem.of(POINTER))).currency()).isNull();
    assertThat(RunItem.read(without("currency", RunItem.of(RUN))).currency()).isNull();
  }

  @Test
  void takesAPointerFromBeforeForOneThatLeavesNothingOut() {
    assertThat(RunItem.readPointer(RunItem.of(POINTER)).leavesSampleOut()).isTrue();
    assertThat(
            RunItem.readPointer(without("leaves_sample_out", RunItem.of(POINTER)))
                .leavesSampleOut())
        .isFalse();
  }

  private static Map<String, AttributeValue> without(
      String attribute, Map<String, AttributeValue> item) {
    Map<String, AttributeValue> older = new HashMap<>(item);
    older.remove(attribute);
    return older;
  }
}
