package io.clientele.segment.manifest;

import io.clientele.domain.run.Pointer;
import io.clientele.domain.run.RunLedger;
import io.clientele.domain.store.ObjectStore;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/**
 * The run that is current while another one is made: what the new one learns from and compares
 * itself with. It does not change meanwhile, because one run at a time is made.
 */
public final class Predecessor {
  private final ObjectStore store;
  private final String lakeBucket;
  private final Optional<Pointer> run;

  private Predecessor(ObjectStore store, String lakeBucket, Optional<Pointer> run) {
    this.store = store;
    this.lakeBucket = lakeBucket;
    this.run = run;
  }

  /** That of the run that is about to be made. */
  public static Predecessor find(RunLedger runs, ObjectStore store, String lakeBucket) {
    return new Predecessor(store, lakeBucket, runs.current());
  }

  /** Empty before the first published run. */
  public Optional<Pointer> run() {
    return run;
  }

  /** What a computation left to its successors, such as a fitted model; empty where it did not. */
  public Optional<byte[]> document(String name) throws IOException {
    return run.isEmpty()
        ? Optional.empty()
        : store.read(lakeBucket, documentKey(run.get().runId(), name));
  }

  /** Downloads the table of a mart as Parquet; false where the run has none. */
  public boolean mart(String table, Path target) throws IOException {
    return run.isPresent()
        && store
            .download(
                lakeBucket,
                "marts/%s/run_id=%s/part-0.parquet".formatted(table, run.get().runId()),
                null,
                target)
            .isPresent();
  }

  /** Where a document of a run lies in the lake bucket. */
  public static String documentKey(String runId, String name) {
    return "models/%s/%s.json".formatted(name, runId);
  }
}
