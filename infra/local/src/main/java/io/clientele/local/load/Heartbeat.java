package io.clientele.local.load;

import io.clientele.local.Console;
import java.time.Duration;
import java.util.function.Supplier;

/** Says now and then that something is still at work, so that nobody waits for nothing. */
final class Heartbeat {
  private static final Duration INTERVAL = Duration.ofSeconds(15);

  private final Console console;
  private final long since = System.nanoTime();
  private long beats;

  Heartbeat(Console console) {
    this.console = console;
  }

  /** Says the sentence, with the time that has passed, where it is time to. */
  void beat(Supplier<String> sentence) {
    Duration passed = Duration.ofNanos(System.nanoTime() - since);
    long due = passed.dividedBy(INTERVAL);
    if (due > beats) {
      beats = due;
      console.say("  %s (%d s so far)".formatted(sentence.get(), passed.toSeconds()));
    }
  }
}
