package io.clientele.segment;

import io.clientele.domain.event.EventPublisher;
import io.clientele.domain.run.RunLedger;
import io.clientele.domain.store.ObjectStore;
import io.clientele.domain.upload.UploadLedger;
import io.clientele.segment.ledger.Aftermath;
import io.clientele.segment.ledger.Settlement;
import io.clientele.segment.ledger.UploadCounts;
import io.clientele.segment.manifest.ManifestReader;
import io.clientele.segment.manifest.Predecessor;
import io.clientele.segment.manifest.QuietPeriod;
import io.clientele.segment.manifest.Sleeper;
import io.clientele.segment.model.DuckDbLimits;
import io.clientele.segment.model.LakeFiles;
import io.clientele.segment.model.ModelVersion;
import io.clientele.segment.model.Modelling;
import io.clientele.segment.publish.Publication;
import io.clientele.warehouse.model.ModelCatalogue;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.function.Supplier;

/** Puts the use case together over any ports. */
public record SegmentParts(
    Ports ports, Settings settings, Clock clock, Sleeper sleeper, Supplier<String> newRunId) {

  /** What the function speaks to. */
  public record Ports(
      ObjectStore store, UploadLedger uploads, RunLedger runs, EventPublisher events) {}

  /** What the function is set to. */
  public record Settings(
      String uploadsBucket,
      String lakeBucket,
      Duration quiet,
      DuckDbLimits duckDb,
      String version) {}

  public Segmentation segmentation() {
    return segmentation(ModelCatalogue.load());
  }

  /** Over models that were read before. */
  public Segmentation segmentation(ModelCatalogue catalogue) {
    RunLedger runs = ports.runs();
    String models = ModelVersion.of(catalogue);
    String lakeBucket = settings.lakeBucket();
    UploadCounts counts = new UploadCounts(ports.store(), lakeBucket);
    RunMaker maker =
        new RunMaker(
            runs,
            new Modelling(
                new LakeFiles(ports.store(), lakeBucket),
                catalogue,
                Publication.SLICED,
                settings.duckDb(),
                Publication.READS,
                clock),
            () -> Predecessor.find(runs, ports.store(), lakeBucket),
            new Publication(ports.store(), lakeBucket, counts, runs),
            clock);
    return new Segmentation(
        runs,
        new QuietPeriod(ports.uploads(), settings.quiet(), clock, sleeper),
        new ManifestReader(ports.uploads(), ports.store(), settings.uploadsBucket(), models),
        maker::make,
        new Aftermath(runs, new Settlement(ports.uploads(), counts), ports.events()),
        Map.of("product", settings.version(), "models", models),
        newRunId,
        clock);
  }
}
