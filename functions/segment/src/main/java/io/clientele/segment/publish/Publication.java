package io.clientele.segment.publish;

import io.clientele.domain.config.PurchasesFrom;
import io.clientele.domain.run.RunLedger;
import io.clientele.domain.run.SegmentSummary;
import io.clientele.domain.store.ObjectStore;
import io.clientele.segment.ledger.UploadCounts;
import io.clientele.segment.manifest.Configuration;
import io.clientele.segment.model.MartFile;
import io.clientele.segment.model.ModelledRun;
import io.clientele.segment.model.Parallel;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;

/**
 * Writes everything that readers of a run will find: marts, documents and figures. Nobody sees it
 * before the pointer names the run, and writing it again changes nothing.
 */
public final class Publication {
  /** The marts that it reads by slice too. */
  public static final List<String> SLICED = SchemeElements.sliced();

  /** The tables, besides marts, that it reads. */
  public static final Set<String> READS =
      Set.of(
          "behaviour_quality",
          "customer_predictions",
          "feedback_texts",
          "feedback_topics",
          "int_cell_segments",
          "int_customer_categories",
          "int_customer_cells",
          "int_customer_features",
          "int_customer_measures",
          "int_purchase_histories",
          "int_settings",
          "int_slices",
          "int_top_categories",
          "int_value_tiers",
          "prediction_quality",
          "rule_memberships",
          "run_counts",
          "upload_counts");

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
      String runId,
      Instant asOf,
      Instant publishedAt,
      Configuration configuration,
      ModelledRun modelled)
      throws Exception {
    Parallel.run(
        modelled.martFiles().entrySet().stream().map(mart -> upload(runId, mart)).toList());
    Map<String, List<SegmentSummary>> schemes = Segments.read(modelled);
    List<SegmentSummary> summaries = schemes.values().stream().flatMap(List::stream).toList();
    CustomerCategories.prepare(modelled);
    new CustomerPages(files).write(runId, modelled, schemes);
    new CustomerProfiles(files).write(runId, modelled);
    new Contacts(files).write(runId, modelled);
    new Comments(files).write(runId, modelled, schemes);
    List<RunSizes> published =
        new PublishedRuns(runs).upTo(new RunSizes(runId, asOf, publishedAt, summaries));
    FedElements fed =
        new FedElements(modelled, purchases(configuration.settings().purchasesFrom()));
    List<Slice> slices = Slice.read(modelled);
    String currency = configuration.settings().reportingCurrency();
    files.schemes(runId, SchemeList.body(runId, asOf, currency, schemes, slices, modelled));
    for (String scheme : schemes.keySet()) {
      Heading heading = new Heading(runId, asOf, scheme, currency, null);
      List<SegmentSummary> segments = schemes.getOrDefault(scheme, List.of());
      SchemeElements elements =
          new SchemeElements(
              fed,
              published.stream().map(run -> run.of(scheme)).toList(),
              configuration.playbook());
      SchemeDocuments documents = new SchemeDocuments(files, elements, heading, segments);
      documents.write();
      documents.write(slices);
    }
    for (var document : modelled.documents().entrySet()) {
      files.document(runId, document.getKey(), document.getValue());
    }
    uploadCounts.write(runId, modelled.acceptedRows());
    runs.saveSegments(runId, summaries);
  }

  private Callable<String> upload(String runId, Map.Entry<String, MartFile> mart) {
    return () -> {
      files.mart(runId, mart.getKey(), mart.getValue().path());
      return mart.getKey();
    };
  }

  /** The entities that no purchase can be found without. */
  private static List<String> purchases(PurchasesFrom from) {
    return switch (from) {
      case ORDERS -> List.of("orders");
      case OPPORTUNITIES -> List.of("opportunities");
      case AUTO, BOTH -> Elements.PURCHASES;
    };
  }
}
