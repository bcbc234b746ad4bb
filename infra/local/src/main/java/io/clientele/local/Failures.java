package io.clientele.local;

import io.clientele.local.lambda.FailedAttempt;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** The attempts of functions that failed: each is told at once, the last is remembered. */
public final class Failures {
  /** A function that was stopped at a limit so often is stopped there each time. */
  private static final int HOPELESS = 2;

  private final Consumer<String> reader;
  private final Map<String, FailedAttempt> last = new HashMap<>();
  private final Map<String, Integer> atALimit = new HashMap<>();

  Failures(Consumer<String> reader) {
    this.reader = reader;
  }

  synchronized void add(FailedAttempt attempt) {
    String function = attempt.function().word();
    last.put(function, attempt);
    if (attempt.hitALimit()) {
      atALimit.merge(function, 1, Integer::sum);
    }
    reader.accept(Sentences.of(attempt));
  }

  /** Why that function failed last; empty where it never did. */
  public synchronized Optional<String> lastReason(String function) {
    return Optional.ofNullable(last.get(function)).map(Sentences::reason);
  }

  /** Whether that function ran out of memory or time again and again. */
  public synchronized boolean isHopeless(String function) {
    return atALimit.getOrDefault(function, 0) >= HOPELESS;
  }
}
