package io.clientele.domain.run;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Asks for a run; it starts when the one before it has ended. */
public interface RunRequests {
  /**
   * Puts the request behind those before it.
   *
   * @param asOf the instant to look from, null for "by the data"
   */
  void request(String runId, @Nullable Instant asOf);
}
