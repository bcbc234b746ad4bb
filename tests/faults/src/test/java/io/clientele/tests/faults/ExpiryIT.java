package io.clientele.tests.faults;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.domain.upload.ObjectVersion;
import io.clientele.segment.trigger.Delivery;
import io.clientele.segment.trigger.Trigger;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * Uploads and runs that are older than they are kept, here thirty days, go with all that was made
 * from them; reports, younger uploads, the configuration and the current run stay.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ExpiryIT {
  /** One world: files are removed from the uploads bucket, which all worlds see. */
  private static final int WORLDS = 1;

  private static final int STRIDE = 80;
  private static final Duration A_MONTH = Duration.ofDays(31);

  private Worlds worlds;
  private int runs;

  @BeforeAll
  void open(@TempDir Path state) throws Exception {
    worlds = Worlds.open(state, WORLDS);
  }

  @AfterAll
  void close() throws Exception {
    worlds.close();
  }

  @Test
  void whatIsOlderThanItIsKeptGoesAndItsReportStays() throws Exception {
    worlds.tell(
        world -> {
          Snapshot before = twoRuns(world);
          world.clock().advance(A_MONTH);
          worlds.configure("targets.yaml", "targets: []");
          worlds.incarnation(world, null).expire();

          assertThat(worlds.keys())
              .containsExactlyInAnyOrder(SampleUploads.DEALS, "config/targets.yaml");
          Snapshot after = world.snapshot();
          String young = Items.text(upload(after, SampleUploads.DEALS), "sk");
          assertThat(keys(after, "lake/")).isNotEmpty().allMatch(key -> key.contains(young));
          assertThat(keys(before, "quarantine/")).isNotEmpty();
          assertThat(keys(after, "quarantine/")).allMatch(key -> key.contains(young));
          assertThat(reports(after)).isEqualTo(reports(before));

          String current = End.currentRun(after);
          assertThat(runs(before)).hasSize(2);
          assertThat(runs(after)).containsExactly(current);
          for (String folder : List.of("marts/", "serving/", "contacts/")) {
            assertThat(keys(after, folder))
                .isEqualTo(
                    keys(before, folder).stream()
                        .filter(key -> key.contains(current))
                        .collect(Collectors.toSet()));
          }
          assertThat(world.unaccounted()).isEmpty();

          run(world);
          Snapshot next = world.snapshot();
          assertThat(End.currentRun(next)).isNotEqualTo(current);
          assertThat(reports(next)).isEqualTo(reports(before));
          return next;
        });
  }

  @Test
  void expiryEndsTheSameWhicheverCallFails() throws Exception {
    Snapshot start = worlds.tell(this::twoRuns);
    Sweep sweep =
        new Sweep(
            worlds,
            start,
            (life, world, receives) -> {
              if (receives == 1) {
                world.clock().advance(A_MONTH);
                putUploads();
              }
              life.expire();
            });
    Sweep.Undisturbed undisturbed = sweep.undisturbed();
    assertThat(undisturbed.calls()).hasSizeGreaterThan(100);
    sweep.assertEndsAs(undisturbed, Sweep.each(undisturbed.calls(), STRIDE));
  }

  /** All uploads are old but one, and of two runs the second is current. */
  private Snapshot twoRuns(World world) throws Exception {
    world.reset(Snapshot.EMPTY);
    putUploads();
    Incarnation life = worlds.incarnation(world, null);
    for (ObjectVersion upload : worlds.uploads().values()) {
      life.ingest(upload);
    }
    run(world);
    run(world);
    world.takeEvents();
    return world.snapshot();
  }

  private void putUploads() throws Exception {
    worlds.putUploads();
    worlds.date(SampleUploads.DEALS, World.START.plus(Duration.ofDays(20)));
  }

  private void run(World world) throws Exception {
    // One of its own each: the table takes a transaction's token for another's within ten minutes.
    String runId = "01KB7P000000000000000000%02d".formatted(++runs);
    worlds
        .incarnation(world, null)
        .segment(
            new Delivery(
                new Trigger.Request(runId, null),
                "message of " + runId,
                1,
                world.clock().instant().plus(Duration.ofMinutes(15))));
  }

  private static Set<String> keys(Snapshot snapshot, String folder) {
    return snapshot.objects().keySet().stream()
        .filter(key -> key.startsWith(folder))
        .collect(Collectors.toSet());
  }

  private static Set<String> runs(Snapshot snapshot) {
    return snapshot.items().stream()
        .filter(item -> Items.text(item, "pk").equals("RUN"))
        .map(item -> Items.text(item, "sk"))
        .collect(Collectors.toSet());
  }

  private static Map<String, AttributeValue> upload(Snapshot snapshot, String key) {
    return snapshot.items().stream()
        .filter(item -> Items.text(item, "pk").equals("UPLOAD"))
        .filter(item -> Items.text(item, "key").equals(key))
        .findFirst()
        .orElseThrow();
  }

  private static Map<String, String> reports(Snapshot snapshot) {
    Map<String, String> reports = new TreeMap<>();
    for (Map<String, AttributeValue> item : snapshot.items()) {
      if (Items.text(item, "pk").equals("UPLOAD")) {
        reports.put(
            Items.text(item, "key"),
            "%s %d = %d + %d + %d"
                .formatted(
                    Items.text(item, "status"),
                    Items.whole(item, "rows_read"),
                    Items.whole(item, "rows_accepted"),
                    Items.whole(item, "rows_duplicate"),
                    Items.whole(item, "rows_quarantined")));
      }
    }
    return reports;
  }
}
