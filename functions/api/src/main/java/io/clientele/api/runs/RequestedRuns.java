package io.clientele.api.runs;

import com.github.f4b6a3.ulid.UlidCreator;
import io.clientele.api.ApiSettings;
import io.clientele.domain.run.Run;
import io.clientele.domain.run.RunLedger;
import io.clientele.domain.run.RunRequests;
import io.clientele.domain.run.RunStatus;
import io.clientele.domain.upload.RowCounts;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Asks for a run: first the ledger knows it, then the queue, so that its id always answers. Who
 * asks for what is waiting already gets that run, and queues it once more: whoever asked first may
 * not have come so far. A run is made once however often it is queued.
 */
@Singleton
final class RequestedRuns {
  private final RunLedger runs;
  private final RunRequests requests;
  private final ApiSettings settings;
  private final Clock clock;

  RequestedRuns(RunLedger runs, RunRequests requests, ApiSettings settings, Clock clock) {
    this.runs = runs;
    this.requests = requests;
    this.settings = settings;
    this.clock = clock;
  }

  Run request(@Nullable Instant asOf) {
    Instant now = clock.instant();
    String runId = UlidCreator.getUlid(now.toEpochMilli()).toString();
    Run run = runs.request(run(runId, RunStatus.REQUESTED, now, asOf, null));
    try {
      requests.request(run.runId(), asOf);
    } catch (RuntimeException e) {
      if (run.runId().equals(runId)) {
        String message = "The request could not be queued. Ask for the run again.";
        runs.save(run(runId, RunStatus.FAILED, now, asOf, message));
      }
      throw e;
    }
    return run;
  }

  private Run run(
      String runId,
      RunStatus status,
      Instant now,
      @Nullable Instant asOf,
      @Nullable String message) {
    return new Run(
        runId,
        status,
        "request",
        now,
        status.isFinal() ? now : null,
        asOf,
        null,
        null,
        null,
        0,
        RowCounts.NONE,
        0,
        Map.of("product", settings.version()),
        List.of(),
        Map.of(),
        message,
        false);
  }
}
