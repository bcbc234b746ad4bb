package io.clientele.privacy;

import io.clientele.aws.S3ObjectEraser;
import io.clientele.domain.run.Pointer;
import io.clientele.domain.run.Run;
import io.clientele.domain.run.RunLedger;
import io.clientele.domain.store.ObjectStore;
import io.clientele.domain.store.Page;
import io.clientele.domain.store.StoredObject;
import io.clientele.domain.upload.Upload;
import io.clientele.domain.upload.UploadLedger;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Removes what is older than it is kept. The ledger forgets first, so that no run is made from what
 * is about to go and nobody is sent to a run that goes; then what nobody has any more is removed.
 * So it may be halted anywhere: the next time finds the rest.
 */
public final class Expiring {
  private static final Logger LOG = LoggerFactory.getLogger("privacy");
  private static final String CONFIGURATION = "config/";
  private static final int PAGE = 100;

  private final UploadLedger uploads;
  private final RunLedger runs;
  private final ObjectStore store;
  private final S3ObjectEraser eraser;
  private final String uploadsBucket;
  private final String lakeBucket;
  private final KeptDays kept;
  private final Clock clock;

  /** A use case over its ports. */
  Expiring(
      UploadLedger uploads,
      RunLedger runs,
      ObjectStore store,
      S3ObjectEraser eraser,
      String uploadsBucket,
      String lakeBucket,
      KeptDays kept,
      Clock clock) {
    this.uploads = uploads;
    this.runs = runs;
    this.store = store;
    this.eraser = eraser;
    this.uploadsBucket = uploadsBucket;
    this.lakeBucket = lakeBucket;
    this.kept = kept;
    this.clock = clock;
  }

  /**
   * Removes all that is too old now.
   *
   * @throws IOException for faults of the system, after which another attempt goes on with the rest
   */
  public void work() throws IOException {
    Instant now = clock.instant();
    Optional<Instant> oldestUpload = kept.oldestUpload(now);
    if (oldestUpload.isPresent()) {
      removeUploads(oldestUpload.get(), now);
    }
    Optional<Instant> oldestRun = kept.oldestRun(now);
    if (oldestRun.isPresent()) {
      removeRuns(oldestRun.get());
    }
  }

  private void removeUploads(Instant oldest, Instant now) throws IOException {
    Set<String> expired = new HashSet<>();
    int before = 0;
    for (Upload upload : uploads.receivedBefore(oldest)) {
      expired.add(upload.uploadId());
      if (upload.isExpired()) {
        before++;
      } else {
        uploads.expire(upload.expired(now));
      }
    }
    for (Store of : List.of(Store.LAKE, Store.QUARANTINE)) {
      for (StoredObject object : store.list(lakeBucket, of.prefix())) {
        if (expired.contains(uploadId(object.key()))) {
          eraser.erase(lakeBucket, object.key());
        }
      }
    }
    long files =
        eraser.eraseWrittenBefore(uploadsBucket, oldest, key -> !key.startsWith(CONFIGURATION));
    LOG.info("{} uploads expired, {} files were removed", expired.size() - before, files);
  }

  /** The name of a file of the lake or the quarantine begins with it. */
  private static String uploadId(String key) {
    return key.substring(key.lastIndexOf('/') + 1).split("\\.", 2)[0];
  }

  /** Without a current run the ledger may be one that was lost, and knows of nothing. */
  private void removeRuns(Instant oldest) throws IOException {
    Optional<String> current = runs.current().map(Pointer::runId);
    if (current.isEmpty()) {
      return;
    }
    List<String> expired =
        allRuns().stream()
            .filter(run -> run.status().isFinal() && run.startedAt().isBefore(oldest))
            .map(Run::runId)
            .filter(runId -> !runId.equals(current.get()))
            .toList();
    expired.forEach(runs::remove);
    Map<String, Boolean> isKnown = new HashMap<>();
    for (Store of : List.of(Store.MARTS, Store.SERVING, Store.CONTACTS)) {
      for (StoredObject object : store.list(lakeBucket, of.prefix())) {
        if (!isKnown.computeIfAbsent(runId(of, object.key()), id -> runs.find(id).isPresent())) {
          eraser.erase(lakeBucket, object.key());
        }
      }
    }
    LOG.info("{} runs expired", expired.size());
  }

  private static String runId(Store store, String key) {
    String place =
        store == Store.MARTS ? key.split("run_id=", 2)[1] : key.substring(store.prefix().length());
    return place.split("[/.]", 2)[0];
  }

  private List<Run> allRuns() {
    List<Run> all = new ArrayList<>();
    @Nullable String cursor = null;
    do {
      Page<Run> page = runs.page(PAGE, cursor);
      all.addAll(page.items());
      cursor = page.nextCursor();
    } while (cursor != null);
    return all;
  }
}
