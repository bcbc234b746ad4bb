package io.clientele.segment.manifest;

import io.clientele.domain.upload.Upload;
import io.clientele.domain.upload.UploadLedger;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;

/**
 * Waits until no upload is being worked on and none came for a while, so that a burst of files
 * makes one run. No upload is left out by not waiting longer: each one sends a trigger of its own
 * once it is done.
 */
public final class QuietPeriod {
  private static final Duration LONGEST = Duration.ofSeconds(60);
  private static final Duration POLL = Duration.ofSeconds(1);

  private final UploadLedger uploads;
  private final Duration quiet;
  private final Clock clock;
  private final Sleeper sleeper;

  public QuietPeriod(UploadLedger uploads, Duration quiet, Clock clock, Sleeper sleeper) {
    this.uploads = uploads;
    this.quiet = quiet;
    this.clock = clock;
    this.sleeper = sleeper;
  }

  /** At most a minute and a quarter of the time that is left until the deadline. */
  public void await(Instant deadline) throws InterruptedException {
    Instant start = clock.instant();
    Duration quarter = Duration.between(start, deadline).dividedBy(4);
    Instant end = start.plus(quarter.compareTo(LONGEST) < 0 ? quarter : LONGEST);
    while (true) {
      Instant now = clock.instant();
      Duration bound = Duration.between(now, end);
      Duration missing = missing(now);
      if (!missing.isPositive() || !bound.isPositive()) {
        return;
      }
      sleeper.sleep(missing.compareTo(bound) < 0 ? missing : bound);
    }
  }

  private Duration missing(Instant now) {
    if (!uploads.unfinished().isEmpty()) {
      return POLL;
    }
    return uploads.done().stream()
        .map(Upload::receivedAt)
        .max(Comparator.naturalOrder())
        .map(newest -> quiet.minus(Duration.between(newest, now)))
        .orElse(Duration.ZERO);
  }
}
