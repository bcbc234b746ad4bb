package io.clientele.domain.run;

import java.io.IOException;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Asks for runs that are made soon, one at a time. */
public interface RunRequests {
  /**
   * Sends the trigger {@code request} of a run that the ledger already holds as {@link
   * RunStatus#REQUESTED}.
   *
   * @param asOf the instant to look from, null for "by the data"
   * @throws IOException when it cannot be known that the request was taken
   */
  void send(String runId, @Nullable Instant asOf) throws IOException;
}
