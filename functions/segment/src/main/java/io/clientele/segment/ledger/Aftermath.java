package io.clientele.segment.ledger;

import io.clientele.domain.event.EventPublisher;
import io.clientele.domain.event.ProductEvent;
import io.clientele.domain.run.Run;
import io.clientele.domain.run.RunLedger;
import io.clientele.domain.run.RunStatus;
import java.io.IOException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What follows the end of a run: settled reports, and the event that tells the world. It can be
 * done again from any point; {@code settled} in the run's record says that all of it was done.
 */
public final class Aftermath {
  private static final int RECENT = 20;

  private final RunLedger runs;
  private final Settlement settlement;
  private final EventPublisher events;

  public Aftermath(RunLedger runs, Settlement settlement, EventPublisher events) {
    this.runs = runs;
    this.settlement = settlement;
    this.events = events;
  }

  /** Does what is left to do after a run that ended, if anything is. */
  public void complete(Run run) throws IOException {
    if (run.settled() || !run.status().isFinal()) {
      return;
    }
    if (run.status() == RunStatus.PUBLISHED) {
      settlement.settle(run.runId());
      events.publish(event("run.published", run));
    } else if (run.status() == RunStatus.REJECTED) {
      events.publish(event("run.rejected", run));
    }
    runs.save(with(run, run.status(), run.finishedAt(), run.message(), true));
  }

  /**
   * Ends what other runs left behind. Only the holder of the lock may do so: a run that is still
   * running then has lost its maker.
   *
   * @param ownRunId the run that the lock is held for
   */
  public void completeOthers(String ownRunId, Instant now) throws IOException {
    for (Run run : runs.page(RECENT, null).items()) {
      if (run.runId().equals(ownRunId)) {
        continue;
      }
      if (run.status() == RunStatus.RUNNING) {
        abandon(run, now, "The run was interrupted, and a later run took its place.");
      } else {
        complete(run);
      }
    }
  }

  /** Gives up a run that did not end. */
  public void abandon(Run run, Instant now, String why) {
    runs.save(with(run, RunStatus.FAILED, now, why, true));
  }

  private static ProductEvent event(String type, Run run) {
    Map<String, Object> detail = new LinkedHashMap<>();
    detail.put("version", "1");
    detail.put("run_id", run.runId());
    detail.put("trigger", run.trigger());
    detail.put("uploads", run.uploads());
    if (run.asOf() != null) {
      detail.put("as_of", run.asOf().toString());
    }
    if (run.message() != null) {
      detail.put("message", run.message());
      detail.put("failed_audits", failedAudits(run));
    } else {
      detail.put("rows_accepted", run.rows().accepted());
      detail.put("rows_duplicate", run.rows().duplicate());
      detail.put("rows_superseded", run.rowsSuperseded());
    }
    return new ProductEvent(type, detail);
  }

  private static List<String> failedAudits(Run run) {
    return run.audits().stream()
        .filter(audit -> !audit.passed())
        .map(audit -> audit.name())
        .toList();
  }

  private static Run with(
      Run run,
      RunStatus status,
      @Nullable Instant finishedAt,
      @Nullable String message,
      boolean settled) {
    return new Run(
        run.runId(),
        status,
        run.trigger(),
        run.startedAt(),
        finishedAt,
        run.requestedAsOf(),
        run.asOf(),
        run.currency(),
        run.manifestHash(),
        run.uploads(),
        run.rows(),
        run.rowsSuperseded(),
        run.versions(),
        run.audits(),
        run.seconds(),
        message,
        settled);
  }
}
