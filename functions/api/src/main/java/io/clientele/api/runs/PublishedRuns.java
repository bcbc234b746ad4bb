package io.clientele.api.runs;

import io.clientele.api.problem.ProblemException;
import io.clientele.api.problem.ProblemType;
import io.clientele.domain.run.Run;
import io.clientele.domain.run.RunStatus;
import jakarta.inject.Singleton;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Finds the run that a request is about. */
@Singleton
public final class PublishedRuns {
  private static final String CURRENT = "current";

  private final CurrentRun current;
  private final FoundRuns found;

  PublishedRuns(CurrentRun current, FoundRuns found) {
    this.current = current;
    this.found = found;
  }

  /**
   * The run with its as_of.
   *
   * @param run {@code current}, null for the same, or the id of a published run
   */
  public PublishedRun select(@Nullable String run) {
    return run == null || run.equals(CURRENT) ? current() : published(run);
  }

  private PublishedRun current() {
    return current
        .pointer()
        .map(pointer -> new PublishedRun(pointer.runId(), pointer.asOf(), pointer.currency()))
        .orElseThrow(
            () ->
                new ProblemException(
                    ProblemType.NO_RUN_YET,
                    "Put a file of orders or opportunities into the uploads bucket (or POST"
                        + " /v1/uploads); the first run is published soon after. GET /v1/uploads"
                        + " and GET /v1/runs tell how far it is."));
  }

  private PublishedRun published(String runId) {
    Run run = found.run(runId);
    Instant asOf = run.asOf();
    if (run.status() != RunStatus.PUBLISHED || asOf == null) {
      throw new ProblemException(
          ProblemType.NOT_AVAILABLE,
          "The run %s is %s; only published runs have results."
              .formatted(runId, run.status().word()));
    }
    return new PublishedRun(runId, asOf, run.currency());
  }
}
