package io.clientele.segment;

import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.events.SQSBatchResponse;
import com.amazonaws.services.lambda.runtime.events.SQSBatchResponse.BatchItemFailure;
import com.amazonaws.services.lambda.runtime.events.SQSEvent;
import com.amazonaws.services.lambda.runtime.tests.EventLoader;
import io.clientele.segment.trigger.Delivery;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class SegmentHandlerTest {
  private final Bench bench = new Bench();

  @Test
  void anUploadMakesARun() throws Exception {
    bench.feedCompany();
    assertThat(failures("segment-upload-done")).isEmpty();
    assertThat(bench.run(bench.currentRunId()).trigger()).isEqualTo("upload");
    assertThat(failures("segment-schedule")).isEmpty();
    assertThat(bench.events.ofType("run.published")).hasSize(1);
  }

  @Test
  void aRequestMakesItsRun() {
    assertThat(failures("segment-request")).isEmpty();
    assertThat(bench.currentRunId()).isEqualTo("01KF0Z0Q8M4T3V2X1Y0W9R8S7P");
  }

  @Test
  void whatFailsAndWhatComesBehindItIsHandedBackInOrder() {
    assertThat(bench.runs.acquire("other", "x", Bench.NOW, Bench.NOW.plusSeconds(900))).isPresent();
    SQSEvent batch = event("segment-batch");
    assertThat(failures("segment-batch"))
        .containsExactlyElementsOf(
            batch.getRecords().stream().map(message -> message.getMessageId()).toList());
  }

  @Test
  void theQueueGivesAMessageUpWhenTheFunctionDoes() throws IOException {
    String template = Files.readString(root().resolve("template.yaml"));
    String queue = template.substring(template.indexOf("  SegmentQueue:"));
    Matcher count = Pattern.compile("maxReceiveCount: (\\d+)").matcher(queue);
    assertThat(count.find()).isTrue();
    assertThat(Integer.parseInt(count.group(1))).isEqualTo(Delivery.LAST_RECEIVE);
  }

  private List<String> failures(String event) {
    SQSBatchResponse response =
        new SegmentHandler(bench.segmentation(), bench.clock)
            .handle(event(event), Bench.NOW.plusSeconds(900));
    return response.getBatchItemFailures().stream()
        .map(BatchItemFailure::getItemIdentifier)
        .toList();
  }

  private static SQSEvent event(String name) {
    return EventLoader.loadSQSEvent(root().resolve("events/" + name + ".json").toString());
  }

  private static Path root() {
    Path root = Path.of("").toAbsolutePath();
    while (!Files.exists(root.resolve("template.yaml"))) {
      Path parent = root.getParent();
      if (parent == null) {
        throw new AssertionError("no folder above holds template.yaml");
      }
      root = parent;
    }
    return root;
  }
}
