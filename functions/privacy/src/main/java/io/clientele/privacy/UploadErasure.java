package io.clientele.privacy;

import io.clientele.domain.erasure.ErasedPeople;
import io.clientele.domain.store.StoredObject;
import io.clientele.domain.upload.ObjectVersion;
import io.clientele.domain.upload.RefusalReason;
import io.clientele.domain.upload.RowCounts;
import io.clientele.domain.upload.Upload;
import io.clientele.domain.upload.UploadStatus;
import java.io.IOException;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** Erases people from what ingest keeps: the files themselves, the refused rows, the lake. */
final class UploadErasure {
  private final Stores stores;
  private final Session session;
  private final ErasedPeople people;

  UploadErasure(Stores stores, Session session, ErasedPeople people) {
    this.stores = stores;
    this.session = session;
    this.people = people;
  }

  void erase(Map<String, Long> erased) throws SQLException, IOException {
    LakeSearch lake = LakeSearch.of(stores, session);
    QuarantineSearch quarantine = QuarantineSearch.of(stores, people);
    Set<String> uploads = new HashSet<>(lake.lines().keySet());
    uploads.addAll(quarantine.files().keySet());
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
    QuarantineErasure refused = new QuarantineErasure(stores);
    Stores.count(erased, Store.QUARANTINE, refused.erase(quarantine));
    for (Map.Entry<String, Set<String>> upload : lake.lines().entrySet()) {
      Optional<Upload> done =
          stores
              .ledger()
              .find(upload.getKey())
              .filter(known -> known.status() == UploadStatus.DONE);
      if (done.isPresent()) {
        long refusedRows = refused.enter(upload.getKey(), upload.getValue());
        stores.ledger().settle(without(done.get(), refusedRows));
      }
    }
    for (LakeSearch.LakeFile file : lake.files()) {
      stores.writeParquet(file.key(), session.without(file.copy(), file.condition()));
      Stores.count(erased, Store.LAKE, file.rows());
    }
  }

  private boolean removeFile(ObjectVersion upload) throws IOException {
    Optional<StoredObject> file = stores.fileOf(upload, null);
    if (file.isPresent()) {
      stores.eraser().erase(upload.bucket(), file.get().key());
    }
    return file.isPresent();
  }

  /**
   * The report with all rows that are refused now; which of the others are duplicates, the next run
   * says.
   */
  private static Upload without(Upload upload, long refusedRows) {
    RowCounts rows = upload.rows();
    long more = Math.max(0, refusedRows - rows.quarantined());
    long gone = Math.min(more, rows.accepted() + rows.duplicate());
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
        upload.confidence(),
        upload.expiredAt());
  }
}
