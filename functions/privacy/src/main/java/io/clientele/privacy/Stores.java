package io.clientele.privacy;

import io.clientele.aws.S3ObjectEraser;
import io.clientele.domain.erasure.ErasedPeople;
import io.clientele.domain.erasure.Identifier;
import io.clientele.domain.erasure.Subject;
import io.clientele.domain.store.ObjectStore;
import io.clientele.domain.store.StoredObject;
import io.clientele.domain.subject.SubjectExport;
import io.clientele.domain.subject.SubjectExports;
import io.clientele.domain.upload.ObjectVersion;
import io.clientele.domain.upload.UploadLedger;
import io.clientele.warehouse.engine.DuckDbSettings;
import io.clientele.warehouse.erasure.ErasedRows;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Everything that can hold personal data, in the order in which it is gone through. */
record Stores(
    ObjectStore store,
    S3ObjectEraser eraser,
    UploadLedger ledger,
    SubjectExports exports,
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
      Map<String, Set<String>> customersByRun = new RunSearch(this, session).customersByRun();
      RunErasure runs = new RunErasure(this, session);
      runs.erase(customersByRun, erased);
      new AudienceErasure(this).erase(customersByRun, erased);
      runs.eraseMarts(customersByRun, erased);
    }
    remove(Store.ATHENA, erased);
    remove(Store.EXPORTS, erased);
    exports.removeAll();
    return erased;
  }

  private void remove(Store whole, Map<String, Long> erased) throws IOException {
    for (StoredObject object : list(whole.prefix())) {
      eraser.erase(lakeBucket, object.key());
      count(erased, whole, 1);
    }
  }

  /** Writes the document of an export: what is held on a person, by every {@link Store}. */
  void export(
      SubjectExport export, ErasedPeople person, Map<String, ? extends @Nullable Object> head)
      throws Exception {
    try (Workspace workspace = Workspace.open();
        Session session = Session.open(store, lakeBucket, settings)) {
      ErasedRows.prepare(session.connection(), person);
      Path file = workspace.file();
      try (SubjectDocument document = SubjectDocument.open(file, head)) {
        new Gathering(this, session, person, export).into(document);
      }
      store.write(lakeBucket, export.key(), file, "application/json");
    }
  }

  /** Objects of the lake bucket. */
  List<StoredObject> list(String prefix) throws IOException {
    return store.list(lakeBucket, prefix);
  }

  /** An object of the lake bucket; empty when it is missing. */
  byte[] read(String key) throws IOException {
    return store.read(lakeBucket, key).orElse(new byte[0]);
  }

  /**
   * The object of an upload; that of a member of an archive is the archive.
   *
   * @param version null for whatever lies there
   */
  Optional<StoredObject> fileOf(ObjectVersion upload, @Nullable String version) throws IOException {
    String key = upload.key();
    while (!key.isEmpty()) {
      Optional<StoredObject> file = store.head(upload.bucket(), key, version);
      if (file.isPresent()) {
        return file;
      }
      key = key.contains("/") ? key.substring(0, key.lastIndexOf('/')) : "";
    }
    return Optional.empty();
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
