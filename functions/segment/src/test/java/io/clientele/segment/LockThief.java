package io.clientele.segment;

import io.clientele.domain.run.InMemoryRunLedger;
import io.clientele.domain.run.Pointer;
import io.clientele.domain.run.Run;
import io.clientele.domain.run.RunLedger;
import io.clientele.domain.run.RunLock;
import io.clientele.domain.run.SegmentSummary;
import io.clientele.domain.store.Page;
import io.clientele.domain.time.SetClock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A ledger whose lock expires and goes to someone else just before a run is published. */
record LockThief(InMemoryRunLedger ledger, SetClock clock) implements RunLedger {
  @Override
  public boolean publish(Run run, Pointer pointer, RunLock lock) {
    Instant later = lock.expiresAt().plusSeconds(1);
    if (ledger.acquire("thief", "other", later, later.plusSeconds(900)).isEmpty()) {
      throw new IllegalStateException("the lock did not expire");
    }
    return ledger.publish(run, pointer, lock);
  }

  @Override
  public Optional<Pointer> current() {
    return ledger.current();
  }

  @Override
  public Optional<Run> find(String runId) {
    return ledger.find(runId);
  }

  @Override
  public void save(Run run) {
    ledger.save(run);
  }

  @Override
  public Run request(Run run) {
    return ledger.request(run);
  }

  @Override
  public Page<Run> page(int limit, @Nullable String cursor) {
    return ledger.page(limit, cursor);
  }

  @Override
  public Optional<RunLock> acquire(String owner, String runId, Instant now, Instant expiresAt) {
    return ledger.acquire(owner, runId, now, expiresAt);
  }

  @Override
  public void release(RunLock lock) {
    ledger.release(lock);
  }

  @Override
  public void remove(String runId) {
    ledger.remove(runId);
  }

  @Override
  public void saveSegments(String runId, List<SegmentSummary> segments) {
    ledger.saveSegments(runId, segments);
  }

  @Override
  public List<SegmentSummary> segments(String runId) {
    return ledger.segments(runId);
  }

  @Override
  public List<SegmentSummary> segments(String runId, String scheme) {
    return ledger.segments(runId, scheme);
  }
}
