package io.clientele.tests.faults;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.domain.upload.ObjectVersion;
import io.clientele.segment.trigger.Delivery;
import io.clientele.segment.trigger.Trigger;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Objects;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A fault at any call of the SDK changes nothing in the end. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FaultSweepIT {
  private Worlds worlds;

  @BeforeAll
  void open(@TempDir Path state) throws Exception {
    worlds = Worlds.open(state);
  }

  @AfterAll
  void close() throws Exception {
    worlds.close();
  }

  @ParameterizedTest
  @ValueSource(strings = {SampleUploads.ORDERS, SampleUploads.DEALS, SampleUploads.COLOURS})
  void anUploadEndsTheSameWhicheverCallFails(String key) throws Exception {
    ObjectVersion upload = Objects.requireNonNull(worlds.uploads().get(key));
    Sweep sweep = new Sweep(worlds, Snapshot.EMPTY, (life, world, receives) -> life.ingest(upload));
    Sweep.Undisturbed undisturbed = sweep.undisturbed();
    assertThat(undisturbed.calls()).filteredOn(call -> call.startsWith("HEAD")).hasSize(1);
    sweep.assertEndsAs(undisturbed);
  }

  @Test
  void aRunEndsTheSameWhicheverCallFails() throws Exception {
    Sweep sweep =
        new Sweep(
            worlds,
            ingested(),
            (life, world, receives) ->
                life.segment(
                    new Delivery(
                        new Trigger.Automatic("upload"),
                        "m1",
                        receives,
                        world.clock().instant().plus(Duration.ofMinutes(15)))));
    Sweep.Undisturbed undisturbed = sweep.undisturbed();
    assertThat(End.currentRun(undisturbed.snapshot())).isNotEmpty();
    sweep.assertEndsAs(undisturbed);
  }

  private Snapshot ingested() throws Exception {
    return new Sweep(
            worlds,
            Snapshot.EMPTY,
            (life, world, receives) -> {
              for (ObjectVersion upload : worlds.uploads().values()) {
                life.ingest(upload);
              }
              assertThat(world.unaccounted()).isEmpty();
            })
        .undisturbed()
        .snapshot();
  }
}
