package io.clientele.api.support;

import io.clientele.domain.run.RunRequests;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A queue that keeps what it was sent, and can be away. */
public final class RecordedRunRequests implements RunRequests {
  /** One request. */
  public record Request(String runId, @Nullable Instant asOf) {}

  private final List<Request> requests = new ArrayList<>();
  private boolean isAway;

  @Override
  public void request(String runId, @Nullable Instant asOf) {
    if (isAway) {
      throw new IllegalStateException("queue secret-queue-name is away");
    }
    requests.add(new Request(runId, asOf));
  }

  public void goAway() {
    isAway = true;
  }

  public List<Request> requests() {
    return List.copyOf(requests);
  }
}
