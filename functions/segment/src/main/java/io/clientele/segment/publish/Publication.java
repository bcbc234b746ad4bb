package io.clientele.segment.publish;

import io.clientele.domain.config.PurchasesFrom;
import io.clientele.domain.config.Settings;
import io.clientele.domain.run.RunLedger;
import io.clientele.domain.run.SegmentSummary;
import io.clientele.domain.store.ObjectStore;
import io.clientele.segment.ledger.UploadCounts;
import io.clientele.segment.model.ModelledRun;
import io.clientele.segment.model.Parallel;
import io.clientele.segment.model.Table;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Writes everything that readers of a run will find: marts, documents and figures. Nobody sees it
 * before the pointer names the run, and writing it again changes nothing.
 */
public final class Publication {
  private final ServingFiles files;
  private final UploadCounts uploadCounts;
  private final RunLedger runs;

  public Publication(
      ObjectStore store, String lakeBucket, UploadCounts uploadCounts, RunLedger runs) {
    this.files = new ServingFiles(store, lakeBucket);
    this.uploadCounts = uploadCounts;
    this.runs = runs;
  }

  /** The instant of publishing goes into the documents, so it is known before. */
  public void write(
      String runId, Instant asOf, Instant publishedAt, Settings settings, ModelledRun modelled)
      throws Exception {
    Parallel.run(
        modelled.writeMarts().entrySet().stream().map(mart -> upload(runId, mart)).toList());
    List<SegmentSummary> summaries = Segments.read(modelled);
    new CustomerPages(files).write(runId, modelled, summaries);
    Heading heading = new Heading(runId, asOf, settings.reportingCurrency());
    List<RunSizes> published =
        new PublishedRuns(runs).upTo(new RunSizes(runId, asOf, publishedAt, summaries));
    List<String> needs = needs(settings.purchasesFrom(), modelled);
    if (needs.isEmpty()) {
      element(heading, Overview.body(heading, modelled, summaries));
      element(heading, Growth.body(heading, modelled, summaries, published));
    } else {
      element(heading, notFed(heading, "overview", needs));
      element(heading, notFed(heading, "growth", needs));
    }
    uploadCounts.write(runId, modelled.acceptedRows());
    runs.saveSegments(runId, summaries);
  }

  private Callable<String> upload(String runId, Map.Entry<String, Path> mart) {
    return () -> {
      files.mart(runId, mart.getKey(), mart.getValue());
      return mart.getKey();
    };
  }

  private void element(Heading heading, Map<String, @Nullable Object> body) throws Exception {
    String element = String.valueOf(body.get("element"));
    files.element(heading.runId(), Segments.SCHEME, element, body);
  }

  /** The entities that no purchase can be found without; empty when one of them was fed. */
  private static List<String> needs(PurchasesFrom from, ModelledRun modelled) throws SQLException {
    Map<String, @Nullable Object> counts = modelled.counts();
    List<String> sources =
        switch (from) {
          case ORDERS -> List.of("orders");
          case OPPORTUNITIES -> List.of("opportunities");
          case AUTO, BOTH -> List.of("orders", "opportunities");
        };
    Stream<String> fed = sources.stream().filter(source -> Table.whole(counts, source) > 0);
    return fed.findAny().isPresent() ? List.of() : sources;
  }

  private static Map<String, @Nullable Object> notFed(
      Heading heading, String element, List<String> needs) {
    Map<String, @Nullable Object> body = heading.body(element);
    body.put("status", "not_fed");
    body.put("needs", needs);
    return body;
  }
}
