package io.clientele.segment.ledger;

import io.clientele.domain.upload.RowCounts;
import io.clientele.domain.upload.Upload;
import io.clientele.domain.upload.UploadLedger;
import java.io.IOException;
import java.util.Map;

/** Makes the reports of a run's uploads final: which of their rows were duplicates of others. */
public final class Settlement {
  private final UploadLedger uploads;
  private final UploadCounts counts;

  public Settlement(UploadLedger uploads, UploadCounts counts) {
    this.uploads = uploads;
    this.counts = counts;
  }

  /** Settles every report that is open or says something else; a newer run's word stands. */
  public void settle(String runId) throws IOException {
    Map<String, Long> accepted =
        counts
            .read(runId)
            .orElseThrow(() -> new IOException("the upload counts of run " + runId + " are gone"));
    for (Upload upload : uploads.done()) {
      Long rows = accepted.get(upload.uploadId());
      if (rows != null && isOpen(upload, rows, runId)) {
        uploads.settle(upload.settled(duplicates(upload, rows), runId));
      }
    }
  }

  /** The rows of an upload once it is settled. */
  public static RowCounts settled(Upload upload, long accepted) {
    return upload.rows().withDuplicate(duplicates(upload, accepted));
  }

  private static boolean isOpen(Upload upload, long accepted, String runId) {
    String settledBy = upload.settledBy();
    if (settledBy == null) {
      return true;
    }
    return settledBy.compareTo(runId) <= 0 && upload.rows().accepted() != accepted;
  }

  private static long duplicates(Upload upload, long accepted) {
    long duplicates = upload.rows().read() - upload.rows().quarantined() - accepted;
    if (duplicates < 0) {
      throw new IllegalStateException(
          "upload %s has %d accepted rows in the lake, but its report says %s"
              .formatted(upload.uploadId(), accepted, upload.rows()));
    }
    return duplicates;
  }
}
