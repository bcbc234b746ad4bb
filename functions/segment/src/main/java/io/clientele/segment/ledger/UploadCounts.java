package io.clientele.segment.ledger;

import com.fasterxml.jackson.jr.ob.JSON;
import io.clientele.domain.store.ObjectStore;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * How many file rows of each upload a run counted once, kept beside its documents so that reports
 * can be settled after a halt without making the run again.
 */
public final class UploadCounts {
  private final ObjectStore store;
  private final String lakeBucket;

  public UploadCounts(ObjectStore store, String lakeBucket) {
    this.store = store;
    this.lakeBucket = lakeBucket;
  }

  /** Keeps the accepted rows by upload id. */
  public void write(String runId, Map<String, Long> accepted) throws IOException {
    store.write(lakeBucket, key(runId), JSON.std.asBytes(accepted), "application/json");
  }

  /** Empty where the run counted nothing down. */
  public Optional<Map<String, Long>> read(String runId) throws IOException {
    Optional<byte[]> document = store.read(lakeBucket, key(runId));
    if (document.isEmpty()) {
      return Optional.empty();
    }
    Map<String, Long> accepted = new LinkedHashMap<>();
    JSON.std
        .mapFrom(document.get())
        .forEach((uploadId, rows) -> accepted.put(uploadId, ((Number) rows).longValue()));
    return Optional.of(accepted);
  }

  private static String key(String runId) {
    return "serving/" + runId + "/upload_counts.json";
  }
}
