package io.clientele.ingest;

import io.clientele.domain.store.StoredObject;
import io.clientele.domain.upload.IngestRequests;
import io.clientele.domain.upload.ObjectVersion;
import io.clientele.domain.upload.UploadLedger;
import io.clientele.domain.upload.UploadVersions;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;

/**
 * Compares the uploads bucket with the ledger, and has ingested what the ledger does not know: an
 * upload whose event was lost. It writes nothing itself, and asks for nothing twice once what it
 * asked for is in the ledger.
 */
public final class Sweep {
  /** An event is on its way for so long, and not lost. */
  static final Duration ON_ITS_WAY = Duration.ofMinutes(15);

  /** Older ones were compared many times; their number grows for ever. */
  static final Duration COMPARED = Duration.ofDays(14);

  private final UploadVersions versions;
  private final UploadLedger ledger;
  private final IngestRequests requests;
  private final String bucket;

  /**
   * A use case over its ports.
   *
   * @param bucket the uploads bucket, whose versions they are
   */
  public Sweep(
      UploadVersions versions, UploadLedger ledger, IngestRequests requests, String bucket) {
    this.versions = versions;
    this.ledger = ledger;
    this.requests = requests;
    this.bucket = bucket;
  }

  /**
   * Asks for every upload of the last fourteen days that is not in the ledger.
   *
   * @return how many those were
   * @throws IOException for faults of the system, after which another attempt may succeed
   */
  public int at(Instant now) throws IOException {
    int lost = 0;
    for (StoredObject object : versions.all()) {
      ObjectVersion version = new ObjectVersion(bucket, object.key(), object.version());
      if (isDue(object, now) && ledger.find(version.uploadId()).isEmpty()) {
        requests.request(version);
        lost++;
      }
    }
    return lost;
  }

  private static boolean isDue(StoredObject object, Instant now) {
    return !ObjectKey.isConfiguration(object.key())
        && object.lastModified().isBefore(now.minus(ON_ITS_WAY))
        && object.lastModified().isAfter(now.minus(COMPARED));
  }
}
