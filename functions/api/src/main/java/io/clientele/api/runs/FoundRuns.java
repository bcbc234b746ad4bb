package io.clientele.api.runs;

import io.clientele.api.problem.ProblemException;
import io.clientele.domain.run.Run;
import io.clientele.domain.run.RunLedger;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.regex.Pattern;

/** Runs by their id. */
@Singleton
final class FoundRuns {
  /** Nothing else is ever looked up: the store refuses keys that are too long. */
  static final Pattern ULID = Pattern.compile("[0-9A-Z]{26}");

  private final RunLedger runs;

  FoundRuns(RunLedger runs) {
    this.runs = runs;
  }

  Run run(String runId) {
    return (ULID.matcher(runId).matches() ? runs.find(runId) : Optional.<Run>empty())
        .orElseThrow(
            () ->
                ProblemException.notFound(
                    "There is no run '%s'. GET /v1/runs lists them.".formatted(runId)));
  }
}
