package io.clientele.tests.faults;

import io.clientele.aws.AwsClients;
import io.clientele.domain.upload.ObjectVersion;
import io.clientele.ingest.Ingestion;
import io.clientele.privacy.Privacy;
import io.clientele.privacy.PrivacyWiring;
import io.clientele.segment.SegmentParts;
import io.clientele.segment.SegmentWiring;
import io.clientele.segment.Segmentation;
import io.clientele.segment.trigger.Delivery;
import io.clientele.warehouse.model.ModelCatalogue;
import java.time.Instant;

/** One life of the functions' process, wired as on Lambda, over clients of its own. */
final class Incarnation {
  private final FaultyHttp http;
  private final Ingestion ingestion;
  private final io.clientele.ingest.Sweep sweep;
  private final Segmentation segmentation;
  private final Privacy privacy;

  Incarnation(Surroundings world, ModelCatalogue models, FaultyHttp http) {
    this.http = http;
    AwsClients clients = new AwsClients(http);
    ingestion = io.clientele.ingest.Wiring.of(world.environment(), clients, world.clock());
    sweep = io.clientele.ingest.Wiring.sweep(world.environment(), clients);
    SegmentParts parts = SegmentWiring.parts(world.environment(), clients, world.clock());
    segmentation =
        new SegmentParts(
                parts.ports(),
                parts.settings(),
                parts.clock(),
                world.clock()::advance,
                parts.newRunId())
            .segmentation(models);
    privacy = PrivacyWiring.of(world.environment(), clients, world.clock());
  }

  /** Work that may fail in any way. */
  @FunctionalInterface
  interface Work {
    void run() throws Exception;
  }

  FaultyHttp http() {
    return http;
  }

  void ingest(ObjectVersion object) throws Exception {
    ingestion.ingest(object, false);
  }

  int sweep(Instant now) throws Exception {
    return sweep.at(now);
  }

  void erase(String erasureId) throws Exception {
    privacy.erasing().work(erasureId);
  }

  void export(String exportId) throws Exception {
    privacy.exporting().work(exportId);
  }

  void expire() throws Exception {
    privacy.expiring().work();
  }

  void segment(Delivery delivery) throws Exception {
    segmentation.handle(delivery);
  }

  /** Lives until the work is done or the process is halted; other faults are the test's failure. */
  boolean endsWell(Work work) throws Exception {
    try {
      work.run();
      return !http.isHalted();
    } catch (Exception | Halted fault) {
      if (http.isHalted()) {
        return false;
      }
      throw fault;
    }
  }
}
