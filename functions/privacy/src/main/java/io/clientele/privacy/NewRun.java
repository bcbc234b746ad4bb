package io.clientele.privacy;

import io.clientele.domain.run.Run;
import io.clientele.domain.run.RunLedger;
import io.clientele.domain.run.RunRequests;
import io.clientele.domain.run.RunStatus;
import io.clientele.domain.upload.RowCounts;
import java.time.Clock;
import java.util.List;
import java.util.Map;

/** Asks for the run that makes all figures anew, without the person. */
record NewRun(RunLedger runs, RunRequests requests, String version, Clock clock) {
  /** Asks; what is asked twice is one run. */
  void request(String runId) {
    if (runs.find(runId).isEmpty()) {
      runs.save(requested(runId));
    }
    requests.request(runId, null);
  }

  private Run requested(String runId) {
    return new Run(
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
        false);
  }
}
