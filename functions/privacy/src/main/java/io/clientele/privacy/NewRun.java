package io.clientele.privacy;

import io.clientele.domain.run.Run;
import io.clientele.domain.run.RunLedger;
import io.clientele.domain.run.RunRequests;
import io.clientele.domain.run.RunStatus;
import io.clientele.domain.upload.RowCounts;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** Asks for the run that makes all figures anew, without the person. */
record NewRun(
    RunLedger runs, RunRequests requests, Supplier<String> newRunId, String version, Clock clock) {
  /** Asks, and answers the id of the run. */
  String request() {
    String runId = newRunId.get();
    runs.save(
        new Run(
            runId,
            RunStatus.REQUESTED,
            "request",
            clock.instant(),
            null,
            null,
            null,
            null,
            null,
            0,
            RowCounts.NONE,
            0,
            Map.of("product", version),
            List.of(),
            Map.of(),
            null,
            false));
    requests.request(runId, null);
    return runId;
  }
}
