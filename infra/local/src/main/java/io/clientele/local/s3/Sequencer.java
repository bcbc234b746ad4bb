package io.clientele.local.s3;

import java.time.Clock;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicLong;

/** Numbers events in order, across restarts as long as the clock does not go back. */
final class Sequencer {
  private final Clock clock;
  private final AtomicLong last = new AtomicLong();

  Sequencer(Clock clock) {
    this.clock = clock;
  }

  String next() {
    Instant now = clock.instant();
    long micros = now.getEpochSecond() * 1_000_000 + now.getNano() / 1_000;
    return "%016X".formatted(last.updateAndGet(previous -> Math.max(previous + 1, micros)));
  }
}
