package io.clientele.segment.trigger;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Why to look whether a run is due. */
public sealed interface Trigger {
  /** The word in the run's record. */
  String word();

  /** An upload came through or the time came: a run is made only when its input changed. */
  record Automatic(String word) implements Trigger {}

  /**
   * Someone asked: a run is made in any case.
   *
   * @param asOf the instant to look from, null for "by the data"
   */
  record Request(String runId, @Nullable Instant asOf) implements Trigger {
    @Override
    public String word() {
      return "request";
    }
  }
}
