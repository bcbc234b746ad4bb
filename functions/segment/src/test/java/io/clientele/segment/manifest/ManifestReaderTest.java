package io.clientele.segment.manifest;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.domain.store.InMemoryObjectStore;
import io.clientele.domain.time.SetClock;
import io.clientele.domain.upload.InMemoryUploadLedger;
import io.clientele.domain.upload.ObjectVersion;
import io.clientele.domain.upload.RowCounts;
import io.clientele.domain.upload.Upload;
import io.clientele.domain.upload.UploadStatus;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ManifestReaderTest {
  private static final Instant NOW = Instant.parse("2024-01-01T00:00:00Z");
  private final InMemoryObjectStore store = new InMemoryObjectStore(new SetClock(NOW));
  private final InMemoryUploadLedger uploads = new InMemoryUploadLedger();

  @Test
  void takesTheDoneUploadsOldestFirst() throws IOException {
    Upload late = add("late", NOW, UploadStatus.DONE);
    Upload early = add("early", NOW.minusSeconds(1), UploadStatus.DONE);
    add("refused", NOW, UploadStatus.QUARANTINED);
    assertThat(manifest("m1").uploads())
        .extracting(Upload::uploadId)
        .containsExactly(early.uploadId(), late.uploadId());
  }

  @Test
  void leavesTheSampleCompanyOutOnceSomethingElseIsFed() throws IOException {
    Upload sample =
        add(
            "uploads/01J0000000000000000000000A/clientele-sample-company.zip/orders.csv",
            NOW,
            UploadStatus.DONE);
    assertThat(manifest("m1").uploads()).containsExactly(sample);
    Upload own = fed("orders.csv");
    assertThat(uploads.finish(own)).isTrue();
    assertThat(manifest("m1").uploads()).containsExactly(own);
  }

  @Test
  void anyInputChangesTheHash() throws IOException {
    String before = manifest("m1").hash();
    assertThat(manifest("m1").hash()).isEqualTo(before);
    assertThat(manifest("m2").hash()).isNotEqualTo(before);
    assertThat(new ManifestReader(uploads, store, "uploads", "m1").read(NOW).hash())
        .isNotEqualTo(before);
    put("config/settings.yaml", "time_zone: UTC");
    String withSettings = manifest("m1").hash();
    assertThat(withSettings).isNotEqualTo(before);
    put("config/fx_rates.csv", "currency,date,rate_to_reporting");
    assertThat(manifest("m1").hash()).isNotEqualTo(withSettings);
    add("orders.csv", NOW, UploadStatus.DONE);
    assertThat(manifest("m1").hash()).isNotIn(before, withSettings);
  }

  @Test
  void theOrderInWhichUploadsCameDoesNotChangeTheHash() throws IOException {
    add("a", NOW, UploadStatus.DONE);
    add("b", NOW.plusSeconds(1), UploadStatus.DONE);
    String before = manifest("m1").hash();
    InMemoryUploadLedger other = new InMemoryUploadLedger();
    for (String key : new String[] {"b", "a"}) {
      assertThat(other.finish(upload(key, NOW).withStatus(UploadStatus.DONE))).isTrue();
    }
    assertThat(new ManifestReader(other, store, "uploads", "m1").read(null).hash())
        .isEqualTo(before);
  }

  private Manifest manifest(String models) throws IOException {
    return new ManifestReader(uploads, store, "uploads", models).read(null);
  }

  private void put(String key, String text) {
    store.write("uploads", key, text.getBytes(StandardCharsets.UTF_8), "text/plain");
  }

  private Upload add(String key, Instant receivedAt, UploadStatus status) {
    Upload upload = upload(key, receivedAt).withStatus(status);
    assertThat(uploads.finish(upload)).isTrue();
    return upload;
  }

  private static Upload fed(String key) {
    return new Upload(
        new ObjectVersion("uploads", key, "1"),
        1,
        NOW,
        UploadStatus.DONE,
        null,
        List.of(),
        new RowCounts(1, 1, 0, 0),
        Map.of(),
        Map.of(),
        null,
        Map.of(),
        1.0,
        null);
  }

  private static Upload upload(String key, Instant receivedAt) {
    return Upload.received(new ObjectVersion("uploads", key, "1"), 1, receivedAt);
  }
}
