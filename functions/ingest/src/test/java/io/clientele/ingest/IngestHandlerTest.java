package io.clientele.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.events.SQSBatchResponse;
import com.amazonaws.services.lambda.runtime.tests.EventLoader;
import io.clientele.domain.time.SetClock;
import io.clientele.domain.upload.ObjectVersion;
import io.clientele.domain.upload.UploadStatus;
import io.clientele.ingest.read.Limits;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IngestHandlerTest {
  private static final Instant NOW = Instant.parse("2026-07-01T09:00:00Z");

  @TempDir Path directory = Path.of("");
  private final List<ObjectVersion> lost = new ArrayList<>();

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

  @Test
  void aSweepAsksForWhatTheLedgerDoesNotKnow() throws Exception {
    Bench bench = new Bench(directory);
    put(bench, "lost.csv");
    assertThat(handle(bench, "ingest-sweep.json").getBatchItemFailures()).isEmpty();
    assertThat(lost).extracting(ObjectVersion::key).containsExactly("lost.csv");
  }

  private static Sweep sweep(Bench bench, List<ObjectVersion> lost) {
    return new Sweep(
        () -> bench.store.list(Bench.UPLOADS, ""), bench.ledger, lost::add, Bench.UPLOADS);
  }

  private static void put(Bench bench, String key) {
    byte[] content = "product,series,sales_price\nGTX,G,1\n".getBytes(StandardCharsets.UTF_8);
    bench.store.write(Bench.UPLOADS, key, content, "text/csv");
  }

  private SQSBatchResponse handle(Bench bench, String sample) throws Exception {
    Path event = SharedData.root().resolve("events").resolve(sample);
    return new IngestHandler(
            new IngestMessages(
                bench.ingestion(Limits.STANDARD), () -> sweep(bench, lost), new SetClock(NOW)))
        .handleRequest(EventLoader.loadSQSEvent(event.toString()), null);
  }
}
