package io.clientele.privacy;

import io.clientele.domain.erasure.ErasedPeople;
import io.clientele.domain.subject.SubjectExport;
import java.io.IOException;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;

/** Goes through the inventory for what is held on one person. */
final class Gathering {
  private final UploadGathering uploads;
  private final RunGathering runs;
  private final SubjectExport export;

  /**
   * Finds where the person is.
   *
   * @param session knows the person by their pseudonyms
   */
  Gathering(Stores stores, Session session, ErasedPeople person, SubjectExport export)
      throws SQLException, IOException {
    this.uploads = new UploadGathering(stores, session, person);
    this.runs = new RunGathering(stores, session, person);
    this.export = export;
  }

  void into(SubjectDocument document) throws SQLException, IOException {
    for (Store store : Store.values()) {
      document.begin(store);
      switch (store) {
        case UPLOADS -> uploads.uploads(document);
        case QUARANTINE -> uploads.quarantine(document);
        case LAKE -> uploads.lake(document);
        case MARTS -> runs.marts(document);
        case SERVING -> runs.serving(document);
        case CONTACTS -> runs.contacts(document);
        case AUDIENCES -> runs.audiences(document);
        case ATHENA -> runs.athena(document);
        case EXPORTS -> document.place(Map.of("key", export.key()), List.of(asked()));
      }
    }
  }

  private String asked() throws IOException {
    return SubjectDocument.json(
        Map.of(
            "export_id", export.exportId(),
            "customer_id", export.customerId(),
            "requested_by", export.requestedBy(),
            "requested_at", export.requestedAt().toString()));
  }
}
