package io.clientele.domain.run;

import io.clientele.domain.store.Page;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The durable record of runs, the lock that lets one run at a time, and the pointer to the current
 * one.
 */
public interface RunLedger {
  Optional<Pointer> current();

  Optional<Run> find(String runId);

  void save(Run run);

  /**
   * Notes a run that someone asked for, unless one that looks from the same instant still waits for
   * its turn: it has yet to look at what there is, and serves both. However many ask at a time, one
   * is noted.
   *
   * @return the run that will be made
   */
  Run request(Run run);

  /** Newest first. */
  Page<Run> page(int limit, @Nullable String cursor);

  /**
   * Takes the lock when it is free, expired, or held by the same owner. The run id of an owner's
   * interrupted run is kept, so that its work is resumed and not doubled.
   *
   * @return empty when another owner holds it
   */
  Optional<RunLock> acquire(String owner, String runId, Instant now, Instant expiresAt);

  /** Gives the lock back; does nothing when it is no longer held. */
  void release(RunLock lock);

  /** Forgets a run and the figures of its segments; one that is not known is no fault. */
  void remove(String runId);

  void saveSegments(String runId, List<SegmentSummary> segments);

  /** Of every scheme, by scheme and rank. */
  List<SegmentSummary> segments(String runId);

  /** Of one scheme, by rank. */
  List<SegmentSummary> segments(String runId, String scheme);

  /**
   * Makes the run current in one transaction: pointer and run status together, only while the lock
   * is held.
   *
   * @return false when the lock was lost; nothing is changed then
   */
  boolean publish(Run run, Pointer pointer, RunLock lock);
}
