package io.clientele.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.domain.store.StoredObject;
import io.clientele.domain.upload.InMemoryUploadLedger;
import io.clientele.domain.upload.ObjectVersion;
import io.clientele.domain.upload.Upload;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class SweepTest {
  private static final Instant NOW = Instant.parse("2026-07-15T12:00:00Z");

  private final List<StoredObject> versions = new ArrayList<>();
  private final InMemoryUploadLedger ledger = new InMemoryUploadLedger();
  private final List<ObjectVersion> requested = new ArrayList<>();
  private final Sweep sweep = new Sweep(() -> versions, ledger, requested::add, "uploads");

  @Test
  void asksForUploadsThatTheLedgerDoesNotKnowOverwrittenOnesToo() throws Exception {
    hold("lost.csv", "v1", Duration.ofDays(2));
    hold("lost.csv", "v2", Duration.ofDays(1));
    know(hold("known.csv", "v1", Duration.ofDays(1)));
    assertThat(sweep.at(NOW)).isEqualTo(2);
    assertThat(requested)
        .containsExactly(
            new ObjectVersion("uploads", "lost.csv", "v1"),
            new ObjectVersion("uploads", "lost.csv", "v2"));
  }

  @Test
  void asksForNothingOnceTheyAreInTheLedger() throws Exception {
    hold("lost.csv", "v1", Duration.ofDays(2));
    sweep.at(NOW);
    requested.forEach(this::know);
    assertThat(sweep.at(NOW)).isZero();
    assertThat(requested).hasSize(1);
  }

  @Test
  void leavesAloneWhatMayStillBeOnItsWayWasComparedLongAgoOrIsConfiguration() throws Exception {
    hold("new.csv", "v1", Sweep.ON_ITS_WAY.minusSeconds(1));
    hold("old.csv", "v1", Sweep.COMPARED.plusSeconds(1));
    hold("config/settings.yaml", "v1", Duration.ofDays(1));
    assertThat(sweep.at(NOW)).isZero();
  }

  private ObjectVersion hold(String key, String version, Duration age) {
    versions.add(new StoredObject(key, version, 1, NOW.minus(age)));
    return new ObjectVersion("uploads", key, version);
  }

  private void know(ObjectVersion object) {
    ledger.begin(Upload.received(object, 1, NOW));
  }
}
