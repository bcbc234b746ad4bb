package io.clientele.domain.erasure;

import java.time.Instant;
import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * One person's erasure and, once done, the receipt for it, which says nothing about the person.
 *
 * @param subject whom it is about, null once they are known by tombstones
 * @param runId the run that makes the figures anew, null before it was asked for
 * @param erased how much was erased, by store
 */
public record Erasure(
    String erasureId,
    ErasureStatus status,
    @Nullable Subject subject,
    String requestedBy,
    Instant requestedAt,
    @Nullable Instant finishedAt,
    @Nullable String runId,
    SortedMap<String, Long> erased) {
  public Erasure {
    erased = Collections.unmodifiableSortedMap(new TreeMap<>(erased));
  }

  /** An erasure that nothing was done for yet. */
  public static Erasure requested(
      String erasureId, Subject subject, String requestedBy, Instant requestedAt) {
    return new Erasure(
        erasureId,
        ErasureStatus.REQUESTED,
        subject,
        requestedBy,
        requestedAt,
        null,
        null,
        new TreeMap<>());
  }

  /** With more that was erased. */
  public Erasure with(Map<String, Long> more) {
    SortedMap<String, Long> all = new TreeMap<>(erased);
    more.forEach((store, n) -> all.merge(store, n, Long::sum));
    return new Erasure(
        erasureId, status, subject, requestedBy, requestedAt, finishedAt, runId, all);
  }

  /** Every store was gone through, and the person's name is not needed any more. */
  public Erasure running(String run) {
    return new Erasure(
        erasureId, ErasureStatus.RUNNING, null, requestedBy, requestedAt, null, run, erased);
  }

  public Erasure done(Instant at) {
    return new Erasure(
        erasureId, ErasureStatus.DONE, null, requestedBy, requestedAt, at, runId, erased);
  }
}
