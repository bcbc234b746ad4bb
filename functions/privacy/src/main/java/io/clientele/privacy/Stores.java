package io.clientele.privacy;

import io.clientele.aws.S3ObjectEraser;
import io.clientele.domain.erasure.ErasedPeople;
import io.clientele.domain.erasure.Identifier;
import io.clientele.domain.erasure.Subject;
import io.clientele.domain.store.ObjectStore;
import io.clientele.domain.store.StoredObject;
import io.clientele.domain.upload.UploadLedger;
import io.clientele.warehouse.engine.DuckDbSettings;
import io.clientele.warehouse.erasure.ErasedRows;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Everything that can hold personal data, in the order in which it is gone through. */
record Stores(
    ObjectStore store,
    S3ObjectEraser eraser,
    UploadLedger ledger,
    String lakeBucket,
    DuckDbSettings settings) {
  /** What names a person: all that the lake and the current run know. */
  Set<Identifier> identifiers(Subject subject, Optional<String> currentRun) throws Exception {
    try (Session session = Session.open(store, lakeBucket, settings)) {
      return new SubjectSearch(session, store, lakeBucket).identifiers(subject, currentRun);
    }
  }

  /** Erases what the tombstones name, and answers how much it was, by {@link Store}. */
  Map<String, Long> erase(ErasedPeople people) throws Exception {
    Map<String, Long> erased = new HashMap<>();
    if (people.isEmpty()) {
      return erased;
    }
    try (Session session = Session.open(store, lakeBucket, settings)) {
      ErasedRows.prepare(session.connection(), people);
      // The lake comes last of the three: it leads to the files that the rows came from.
      new UploadErasure(this, session, people).erase(erased);
      Map<String, Set<String>> customersByRun = new HashMap<>();
      RunErasure runs = new RunErasure(this, session);
      runs.erase(customersByRun, erased);
      new AudienceErasure(this).erase(customersByRun, erased);
      runs.eraseMarts(customersByRun, erased);
      for (StoredObject result : store.list(lakeBucket, Store.ATHENA.prefix())) {
        eraser.erase(lakeBucket, result.key());
        count(erased, Store.ATHENA, 1);
      }
    }
    return erased;
  }

  static void count(Map<String, Long> erased, Store store, long n) {
    if (n > 0) {
      erased.merge(store.word(), n, Long::sum);
    }
  }

  /** Writes an object anew; what it was before is no more. */
  void write(String key, byte[] content, String contentType) throws IOException {
    store.write(lakeBucket, key, content, contentType);
    eraser.eraseOlder(lakeBucket, key);
  }

  void writeParquet(String key, Path content) throws IOException {
    store.write(lakeBucket, key, content, "application/vnd.apache.parquet");
    eraser.eraseOlder(lakeBucket, key);
  }
}
