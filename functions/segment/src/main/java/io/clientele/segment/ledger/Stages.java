package io.clientele.segment.ledger;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/** Measures how long each stage of a run takes, in seconds. */
public final class Stages {
  /** Work that may fail. */
  @FunctionalInterface
  public interface Work<T, E extends Exception> {
    T run() throws E;
  }

  private final Map<String, Double> seconds = new LinkedHashMap<>();
  private final Clock clock;

  public Stages(Clock clock) {
    this.clock = clock;
  }

  /** Does the work; a stage that is entered again adds up. */
  public <T, E extends Exception> T time(String stage, Work<T, E> work) throws E {
    Instant start = clock.instant();
    try {
      return work.run();
    } finally {
      add(stage, Duration.between(start, clock.instant()).toMillis() / 1000.0);
    }
  }

  /** Time that was measured elsewhere. */
  public void add(String stage, double took) {
    seconds.merge(stage, took, Double::sum);
  }

  public Map<String, Double> seconds() {
    return Collections.unmodifiableMap(seconds);
  }
}
