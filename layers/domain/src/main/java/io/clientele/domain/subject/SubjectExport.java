package io.clientele.domain.subject;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Everything that is held on one customer, as it was asked for and, once finished, laid out.
 *
 * @param exportId names it on the queue and in the lake bucket, where nobody should be named
 * @param customerId of the current run
 * @param requestedBy who asked last
 * @param finishedAt null before its document is there
 */
public record SubjectExport(
    String exportId,
    String customerId,
    String requestedBy,
    Instant requestedAt,
    @Nullable Instant finishedAt) {
  /** How long a document is given out before a new one is made. */
  public static final Duration VALID = Duration.ofHours(1);

  /** As long as the work may take: what is not there then was lost on the way. */
  static final Duration PATIENCE = Duration.ofMinutes(15);

  public SubjectExport finished(Instant at) {
    return new SubjectExport(exportId, customerId, requestedBy, requestedAt, at);
  }

  /** The same export, to be made anew: one customer has one document at most. */
  public SubjectExport requestedAgain(String by, Instant at) {
    return new SubjectExport(exportId, customerId, by, at, null);
  }

  /** Whether its document is there and still to be given out. */
  public boolean isReady(Instant now) {
    return finishedAt != null && now.isBefore(finishedAt.plus(VALID));
  }

  /** Whether it is being made. */
  public boolean isUnderWay(Instant now) {
    return finishedAt == null && now.isBefore(requestedAt.plus(PATIENCE));
  }

  /** Of its document in the lake bucket. */
  public String key() {
    return "exports/" + exportId + ".json";
  }
}
