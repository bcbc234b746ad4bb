package io.clientele.tests.faults;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.domain.upload.ObjectVersion;
import io.clientele.segment.trigger.Delivery;
import io.clientele.segment.trigger.Trigger;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** A function may do what it does, and nothing else. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class GrantsIT {
  private Worlds worlds;

  @BeforeAll
  void open(@TempDir Path state) throws Exception {
    worlds = Worlds.open(state);
  }

  @AfterAll
  void close() throws Exception {
    worlds.close();
  }

  @Test
  void everyFunctionMayCallWhatItCallsAndNothingElse() throws Exception {
    worlds.tell(
        world -> {
          world.reset(Snapshot.EMPTY);
          Incarnation ingest = worlds.incarnation(world, null);
          ingest.sweep(Instant.now().plus(Duration.ofHours(1)));
          for (ObjectVersion upload : worlds.uploads().values()) {
            ingest.ingest(upload);
          }
          // Its event came late: the newest version is looked for instead.
          ingest.ingest(worlds.overwritten());
          assertEqual("IngestRole", ingest.http().grants());

          Incarnation segment = worlds.incarnation(world, null);
          segment.segment(run(world, "m1"));
          segment.segment(
              new Delivery(
                  new Trigger.Request("01KB7P0000000000000000000A", null),
                  "m2",
                  1,
                  world.clock().instant().plus(Duration.ofMinutes(15))));
          assertEqual("SegmentRole", segment.http().grants());

          FaultyHttp calls = worlds.http(null, () -> {});
          try (AskedApi api = new AskedApi(world, calls)) {
            api.readAll();
            api.askForAll();
            String customer = api.customer();
            String exportId = String.valueOf(api.export(customer).get("export_id"));
            worlds.incarnation(world, null).export(exportId);
            api.export(customer);
          }
          assertEqual("ApiRole", calls.grants());

          Anna anna = new Anna(world);
          anna.isEverywhere();
          Incarnation privacy = worlds.incarnation(world, null);
          privacy.export(anna.export());
          privacy.erase(anna.erasure());
          // Of whom there is no more than a row that was refused.
          privacy.erase(anna.erasureOf("dora@example.com", "01KB7P0000000000000000000D"));
          // What is left is older than it is kept, but for the current run.
          world.clock().advance(Duration.ofDays(31));
          privacy.expire();
          assertEqual("PrivacyRole", privacy.http().grants());
          return world;
        });
  }

  private static Delivery run(World world, String message) {
    return new Delivery(
        new Trigger.Automatic("upload"),
        message,
        1,
        world.clock().instant().plus(Duration.ofMinutes(15)));
  }

  private static void assertEqual(String role, Set<GrantedCall> called) throws Exception {
    Set<GrantedCall> granted = Grants.of(role);
    Set<GrantedCall> notGranted = new TreeSet<>(called);
    notGranted.removeIf(call -> granted.stream().anyMatch(grant -> Grants.covers(grant, call)));
    assertThat(notGranted).as("called, and not granted to " + role).isEmpty();
    Set<GrantedCall> notCalled = new TreeSet<>(granted);
    notCalled.removeIf(grant -> called.stream().anyMatch(call -> Grants.covers(grant, call)));
    assertThat(notCalled).as("granted to " + role + ", and not called").isEmpty();
  }
}
