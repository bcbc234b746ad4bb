package io.clientele.tests.faults;

import com.amazonaws.services.lambda.runtime.events.SQSEvent;
import io.clientele.aws.AwsClients;
import io.clientele.ingest.IngestHandler;
import io.clientele.ingest.IngestMessages;
import io.clientele.ingest.Wiring;
import io.clientele.segment.SegmentParts;
import io.clientele.segment.SegmentWiring;
import io.clientele.segment.Segmentation;
import io.clientele.segment.ledger.Aftermath;
import io.clientele.segment.ledger.Settlement;
import io.clientele.segment.ledger.UploadCounts;
import io.clientele.segment.manifest.ManifestReader;
import io.clientele.segment.manifest.QuietPeriod;
import io.clientele.segment.trigger.Delivery;
import io.clientele.warehouse.model.ModelCatalogue;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Functions of a world that live many lives, wired once: making clients and reading profiles takes
 * longer than a life does.
 */
final class Worker {
  private final IngestHandler ingest;
  private final Segmentation whole;
  private final Segmentation shortened;
  private @Nullable FaultyHttp life;

  Worker(World world, ModelCatalogue models) {
    AwsClients clients = new AwsClients(new CurrentHttp(this::life));
    Map<String, String> environment = world.environment();
    // The bucket's files are of today, whatever the world's clock says.
    Instant later = Instant.now().plus(Duration.ofHours(1));
    ingest =
        new IngestHandler(
            new IngestMessages(
                Wiring.of(environment, clients, world.clock()),
                () -> Wiring.sweep(environment, clients),
                Clock.fixed(later, ZoneOffset.UTC)));
    SegmentParts wired = SegmentWiring.parts(environment, clients, world.clock());
    SegmentParts parts =
        new SegmentParts(
            wired.ports(),
            wired.settings(),
            wired.clock(),
            world.clock()::advance,
            wired.newRunId());
    whole = parts.segmentation(models);
    shortened = shortened(parts);
  }

  private static Segmentation shortened(SegmentParts parts) {
    SegmentParts.Ports ports = parts.ports();
    SegmentParts.Settings settings = parts.settings();
    UploadCounts counts = new UploadCounts(ports.store(), settings.lakeBucket());
    return new Segmentation(
        ports.runs(),
        new QuietPeriod(ports.uploads(), settings.quiet(), parts.clock(), parts.sleeper()),
        new ManifestReader(ports.uploads(), ports.store(), settings.uploadsBucket(), "none"),
        new ShortRuns(parts),
        new Aftermath(ports.runs(), new Settlement(ports.uploads(), counts), ports.events()),
        Map.of(),
        parts.newRunId(),
        parts.clock());
  }

  private synchronized FaultyHttp life() {
    if (life == null) {
      throw new IllegalStateException("called before the first life");
    }
    return life;
  }

  /** Whatever is called from now on is called in this life. */
  synchronized void begin(FaultyHttp next) {
    life = next;
  }

  /** Whether the message is done with. */
  boolean ingest(Message message) {
    SQSEvent.SQSMessage record = new SQSEvent.SQSMessage();
    record.setMessageId("m" + message.id());
    record.setBody(message.body());
    record.setAttributes(Map.of("ApproximateReceiveCount", String.valueOf(message.receives())));
    SQSEvent event = new SQSEvent();
    event.setRecords(List.of(record));
    return ingest.handleRequest(event, null).getBatchItemFailures().isEmpty();
  }

  /** Makes a run with all its models, or one that only counts. */
  void segment(Delivery delivery, boolean isWhole) throws Exception {
    (isWhole ? whole : shortened).handle(delivery);
  }
}
