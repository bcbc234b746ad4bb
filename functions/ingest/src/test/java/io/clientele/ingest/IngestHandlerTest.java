package io.clientele.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.events.SQSBatchResponse;
import com.amazonaws.services.lambda.runtime.tests.EventLoader;
import io.clientele.domain.upload.UploadStatus;
import io.clientele.ingest.read.Limits;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IngestHandlerTest {
  @TempDir Path directory = Path.of("");

  @Test
  void anObjectCreatedEventIsIngested() throws Exception {
    Bench bench = new Bench(directory);
    put(bench, "shop/my list + more.csv");
    assertThat(handle(bench, "ingest-eventbridge.json").getBatchItemFailures()).isEmpty();
    assertThat(bench.ledger.done())
        .singleElement()
        .satisfies(upload -> assertThat(upload.status()).isEqualTo(UploadStatus.DONE));
  }

  @Test
  void aNotificationOfS3IsIngested() throws Exception {
    Bench bench = new Bench(directory);
    put(bench, "shop/my list + zażółć.csv");
    assertThat(handle(bench, "ingest-s3-notification.json").getBatchItemFailures()).isEmpty();
    assertThat(bench.ledger.done()).hasSize(1);
  }

  @Test
  void aMessageThatIsNoneGoesBackSoThatItEndsAmongTheDeadLetters() throws Exception {
    Bench bench = new Bench(directory);
    assertThat(handle(bench, "ingest-malformed.json").getBatchItemFailures())
        .extracting(SQSBatchResponse.BatchItemFailure::getItemIdentifier)
        .containsExactly("malformed");
    assertThat(bench.ledger.unfinished()).isEmpty();
  }

  private static void put(Bench bench, String key) {
    byte[] content = "product,series,sales_price\nGTX,G,1\n".getBytes(StandardCharsets.UTF_8);
    bench.store.write(Bench.UPLOADS, key, content, "text/csv");
  }

  private static SQSBatchResponse handle(Bench bench, String sample) throws Exception {
    Path event = SharedData.root().resolve("events").resolve(sample);
    return new IngestHandler(bench.ingestion(Limits.STANDARD))
        .handleRequest(EventLoader.loadSQSEvent(event.toString()), null);
  }
}
