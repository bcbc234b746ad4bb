package io.clientele.domain.upload;

import io.clientele.domain.store.Page;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The durable record of uploads. It makes ingest idempotent: an upload gets a final status once,
 * whoever works on it and however often.
 */
public interface UploadLedger {
  Optional<Upload> find(String uploadId);

  /**
   * Notes that work on the upload begins. Two workers may both begin: what they write is the same.
   *
   * @return false when the upload has a final status and nothing is left to do
   */
  boolean begin(Upload upload);

  /**
   * Notes the final status.
   *
   * @return false when another worker was first; its entry stays
   */
  boolean finish(Upload upload);

  /** Every done upload that has not expired, read consistently: the uploads of the next run. */
  List<Upload> done();

  /** Uploads that are received or processing, read consistently. */
  List<Upload> unfinished();

  /** Replaces the report of a done upload by the settled one; that of an expired one stays. */
  void settle(Upload upload);

  /** Every upload with a final status that was received before, expired ones too. */
  List<Upload> receivedBefore(Instant instant);

  /** Notes that an upload has expired: no run is made from it any more. */
  void expire(Upload upload);

  /** Newest first. */
  Page<Upload> page(int limit, @Nullable String cursor);
}
