package io.clientele.segment.manifest;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.domain.time.SetClock;
import io.clientele.domain.upload.InMemoryUploadLedger;
import io.clientele.domain.upload.ObjectVersion;
import io.clientele.domain.upload.Upload;
import io.clientele.domain.upload.UploadStatus;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class QuietPeriodTest {
  private static final Instant NOW = Instant.parse("2024-01-01T00:00:00Z");
  private final SetClock clock = new SetClock(NOW);
  private final InMemoryUploadLedger uploads = new InMemoryUploadLedger();

  @Test
  void doesNotWaitWhereNothingCame() throws InterruptedException {
    assertThat(waited(900)).isZero();
  }

  @Test
  void waitsUntilTheNewestUploadIsOldEnough() throws InterruptedException {
    finish("old", NOW.minusSeconds(500));
    finish("new", NOW.minusSeconds(5));
    assertThat(waited(900)).isEqualTo(Duration.ofSeconds(10));
  }

  @Test
  void anUploadThatComesMeanwhileMakesItWaitOn() throws InterruptedException {
    finish("first", NOW.minusSeconds(5));
    assertThat(
            waited(
                900,
                time -> {
                  clock.advance(time);
                  if (clock.instant().equals(NOW.plusSeconds(10))) {
                    finish("second", NOW.plusSeconds(10));
                  }
                }))
        .isEqualTo(Duration.ofSeconds(25));
  }

  @Test
  void waitsForAnUploadThatIsBeingWorkedOnButNotForever() throws InterruptedException {
    uploads.begin(upload("slow", NOW.minusSeconds(500)));
    assertThat(waited(900)).isEqualTo(Duration.ofSeconds(60));
  }

  @Test
  void keepsMostOfTheTimeForTheRun() throws InterruptedException {
    uploads.begin(upload("slow", NOW.minusSeconds(500)));
    assertThat(waited(40)).isEqualTo(Duration.ofSeconds(10));
  }

  private Duration waited(int secondsLeft) throws InterruptedException {
    return waited(secondsLeft, clock::advance);
  }

  private Duration waited(int secondsLeft, Sleeper sleeper) throws InterruptedException {
    Instant start = clock.instant();
    new QuietPeriod(uploads, Duration.ofSeconds(15), clock, sleeper)
        .await(start.plusSeconds(secondsLeft));
    return Duration.between(start, clock.instant());
  }

  private void finish(String key, Instant receivedAt) {
    assertThat(uploads.finish(upload(key, receivedAt).withStatus(UploadStatus.DONE))).isTrue();
  }

  private static Upload upload(String key, Instant receivedAt) {
    return Upload.received(new ObjectVersion("uploads", key, "1"), 1, receivedAt);
  }
}
