package io.clientele.domain.run;

import io.clientele.domain.store.Page;
import io.clientele.domain.store.Pages;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A ledger that forgets everything with the process; safe for several threads. */
public final class InMemoryRunLedger implements RunLedger {
  private final Map<String, Run> runs = new HashMap<>();
  private final Map<String, List<SegmentSummary>> segments = new HashMap<>();
  private @Nullable Pointer pointer;
  private @Nullable RunLock lock;
  private long epoch;

  @Override
  public synchronized Optional<Pointer> current() {
    return Optional.ofNullable(pointer);
  }

  @Override
  public synchronized Optional<Run> find(String runId) {
    return Optional.ofNullable(runs.get(runId));
  }

  @Override
  public synchronized void save(Run run) {
    runs.put(run.runId(), run);
  }

  @Override
  public synchronized Run request(Run run) {
    return runs.values().stream()
        .filter(other -> other.status() == RunStatus.REQUESTED)
        .filter(other -> Objects.equals(other.requestedAsOf(), run.requestedAsOf()))
        .findFirst()
        .orElseGet(
            () -> {
              save(run);
              return run;
            });
  }

  @Override
  public synchronized Page<Run> page(int limit, @Nullable String cursor) {
    Comparator<Run> byTime = Comparator.comparing(Run::startedAt).thenComparing(Run::runId);
    return Pages.of(runs.values().stream().sorted(byTime.reversed()).toList(), limit, cursor);
  }

  @Override
  public synchronized Optional<RunLock> acquire(
      String owner, String runId, Instant now, Instant expiresAt) {
    RunLock held = lock;
    boolean isOwn = held != null && held.owner().equals(owner);
    if (held != null && !isOwn && now.isBefore(held.expiresAt())) {
      return Optional.empty();
    }
    String kept = held != null && isOwn ? held.runId() : runId;
    lock = new RunLock(owner, kept, ++epoch, expiresAt);
    return Optional.of(lock);
  }

  @Override
  public synchronized void release(RunLock released) {
    if (isHeld(released)) {
      lock = null;
    }
  }

  @Override
  public synchronized void remove(String runId) {
    runs.remove(runId);
    segments.remove(runId);
  }

  @Override
  public synchronized void saveSegments(String runId, List<SegmentSummary> summaries) {
    segments.put(runId, List.copyOf(summaries));
  }

  @Override
  public synchronized List<SegmentSummary> segments(String runId) {
    return segments.getOrDefault(runId, List.of()).stream()
        .sorted(Comparator.comparing(SegmentSummary::scheme).thenComparingInt(SegmentSummary::rank))
        .toList();
  }

  @Override
  public List<SegmentSummary> segments(String runId, String scheme) {
    return segments(runId).stream().filter(segment -> segment.scheme().equals(scheme)).toList();
  }

  @Override
  public synchronized boolean publish(Run run, Pointer next, RunLock held) {
    if (!isHeld(held)) {
      return false;
    }
    runs.put(run.runId(), run);
    pointer = next;
    return true;
  }

  private boolean isHeld(RunLock other) {
    return lock != null && lock.epoch() == other.epoch();
  }
}
