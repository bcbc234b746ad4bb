package io.clientele.domain.upload;

import java.util.Locale;

/** What became of an upload so far. */
public enum UploadStatus {
  RECEIVED,
  PROCESSING,
  /** Its rows are in the lake or, one by one, in quarantine. */
  DONE,
  /** Refused as a whole, with a message. */
  QUARANTINED,
  /** Given up after repeated faults of the system; the file itself may be good. */
  FAILED;

  /** No further work will be done on the upload. */
  public boolean isFinal() {
    return this == DONE || this == QUARANTINED || this == FAILED;
  }

  /** The word in JSON and in the ledger. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static UploadStatus of(String word) {
    return valueOf(word.toUpperCase(Locale.ROOT));
  }
}
