package io.clientele.api.runs;

import io.clientele.domain.run.Pointer;
import io.clientele.domain.run.RunLedger;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The pointer, read at most once a second: a page of the dashboard asks for it many times. */
@Singleton
public final class CurrentRun {
  private static final Duration FRESH = Duration.ofSeconds(1);

  private record Reading(Optional<Pointer> pointer, Instant at) {}

  private final RunLedger runs;
  private final Clock clock;
  private volatile @Nullable Reading last;

  CurrentRun(RunLedger runs, Clock clock) {
    this.runs = runs;
    this.clock = clock;
  }

  public Optional<Pointer> pointer() {
    Instant now = clock.instant();
    Reading reading = last;
    // A reading of the future is one from before a snapshot was restored to another clock.
    if (reading == null || now.isBefore(reading.at()) || !now.isBefore(reading.at().plus(FRESH))) {
      reading = new Reading(runs.current(), now);
      last = reading;
    }
    return reading.pointer();
  }
}
