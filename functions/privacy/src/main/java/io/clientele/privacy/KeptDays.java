package io.clientele.privacy;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/**
 * How long things are kept; 0 is for as long as nobody is erased and the team removes nothing.
 *
 * @param uploads days from when a file came, for itself, its rows in the lake and its refused rows
 * @param runs days from when a run began, for all that it made; the current run is always kept
 */
record KeptDays(int uploads, int runs) {
  /**
   * As UPLOAD_DAYS and RUN_DAYS say.
   *
   * @throws IllegalStateException when one is no number from 0 on
   */
  static KeptDays of(Map<String, String> environment) {
    return new KeptDays(days(environment, "UPLOAD_DAYS"), days(environment, "RUN_DAYS"));
  }

  /** What came before is too old; empty where all is kept. */
  Optional<Instant> oldestUpload(Instant now) {
    return oldest(uploads, now);
  }

  Optional<Instant> oldestRun(Instant now) {
    return oldest(runs, now);
  }

  private static Optional<Instant> oldest(int days, Instant now) {
    return days == 0 ? Optional.empty() : Optional.of(now.minus(Duration.ofDays(days)));
  }

  private static int days(Map<String, String> environment, String name) {
    String text = environment.getOrDefault(name, "0");
    if (!text.matches("[0-9]{1,6}")) {
      throw new IllegalStateException("%s is %s, and no number of days".formatted(name, text));
    }
    return Integer.parseInt(text);
  }
}
