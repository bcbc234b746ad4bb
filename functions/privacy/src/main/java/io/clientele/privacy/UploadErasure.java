package io.clientele.privacy;

import io.clientele.domain.entity.Entity;
import io.clientele.domain.erasure.ErasedPeople;
import io.clientele.domain.store.StoredObject;
import io.clientele.domain.upload.ObjectVersion;
import io.clientele.domain.upload.RefusalReason;
import io.clientele.domain.upload.RowCounts;
import io.clientele.domain.upload.Upload;
import io.clientele.domain.upload.UploadStatus;
import io.clientele.warehouse.erasure.ErasedRows;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** Erases people from what ingest keeps: the files themselves, the refused rows, the lake. */
final class UploadErasure {
  private final Stores stores;
  private final Session session;
  private final ErasedPeople people;

  private record Found(String key, Path copy, String condition, long rows) {}

  UploadErasure(Stores stores, Session session, ErasedPeople people) {
    this.stores = stores;
    this.session = session;
    this.people = people;
  }

  void erase(Map<String, Long> erased) throws SQLException, IOException {
    List<StoredObject> files = stores.store().list(stores.lakeBucket(), Store.LAKE.prefix());
    List<Found> found = new ArrayList<>();
    Map<String, Set<String>> lines = new HashMap<>();
    for (StoredObject file : files) {
      look(file, found, lines);
    }
    QuarantineErasure quarantine = new QuarantineErasure(stores, people);
    Set<String> uploads = new HashSet<>(lines.keySet());
    uploads.addAll(quarantine.uploads());
    // Files that were uploaded again: ingest let none of their rows in.
    stores.ledger().done().stream()
        .filter(upload -> upload.reasons().containsKey(RefusalReason.ERASED.word()))
        .map(Upload::uploadId)
        .forEach(uploads::add);
    for (String uploadId : uploads) {
      Optional<Upload> upload = stores.ledger().find(uploadId);
      if (upload.isPresent()) {
        Stores.count(erased, Store.UPLOADS, removeFile(upload.get().object()) ? 1 : 0);
      }
    }
    Stores.count(erased, Store.QUARANTINE, quarantine.erase());
    for (Map.Entry<String, Set<String>> upload : lines.entrySet()) {
      stores
          .ledger()
          .find(upload.getKey())
          .filter(done -> done.status() == UploadStatus.DONE)
          .map(done -> without(done, upload.getValue().size()))
          .ifPresent(stores.ledger()::settle);
    }
    for (Found file : found) {
      stores.writeParquet(file.key(), session.without(file.copy(), file.condition()));
      Stores.count(erased, Store.LAKE, file.rows());
    }
  }

  private void look(StoredObject file, List<Found> found, Map<String, Set<String>> lines)
      throws IOException, SQLException {
    Entity entity = Entity.byTable(file.key().split("/", -1)[1]).orElse(null);
    if (entity == null) {
      return;
    }
    String condition =
        ErasedRows.condition(
            entity,
            "coalesce(split_part(source, '.', 1), '')",
            column ->
                column.equals("source_id") || entity.column(column).isPresent() ? column : null);
    if (condition.equals("false")) {
      return;
    }
    Path copy = session.copy(file.key());
    List<List<String>> rows =
        session.rows(
            "select upload_id, line from %s where %s"
                .formatted(Session.table(List.of(copy)), condition));
    if (!rows.isEmpty()) {
      rows.forEach(row -> lines.computeIfAbsent(row.get(0), id -> new HashSet<>()).add(row.get(1)));
      found.add(new Found(file.key(), copy, condition, rows.size()));
    }
  }

  /** Removes the object of an upload; that of a member of an archive is the archive. */
  private boolean removeFile(ObjectVersion upload) throws IOException {
    String key = upload.key();
    while (!key.isEmpty()) {
      if (stores.store().head(upload.bucket(), key, null).isPresent()) {
        stores.eraser().erase(upload.bucket(), key);
        return true;
      }
      key = key.contains("/") ? key.substring(0, key.lastIndexOf('/')) : "";
    }
    return false;
  }

  /**
   * The report with rows that are refused now; which of them were duplicates, the next run says.
   */
  private static Upload without(Upload upload, long lines) {
    RowCounts rows = upload.rows();
    long gone = Math.min(lines, rows.accepted() + rows.duplicate());
    long quarantined = rows.quarantined() + gone;
    long duplicate = Math.min(rows.duplicate(), rows.read() - quarantined);
    Map<String, Long> reasons = new TreeMap<>(upload.reasons());
    reasons.merge(RefusalReason.ERASED.word(), gone, Long::sum);
    return new Upload(
        upload.object(),
        upload.size(),
        upload.receivedAt(),
        upload.status(),
        upload.profile(),
        upload.entities(),
        new RowCounts(rows.read(), rows.read() - duplicate - quarantined, duplicate, quarantined),
        upload.repairs(),
        reasons,
        upload.message(),
        upload.files(),
        upload.seconds(),
        upload.settledBy(),
        upload.confidence());
  }
}
