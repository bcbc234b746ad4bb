package io.clientele.tests.faults;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.domain.upload.ObjectVersion;
import io.clientele.segment.trigger.Delivery;
import io.clientele.segment.trigger.Trigger;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/**
 * An erasure that is halted anywhere, or whose connections break, is done in the end as if it had
 * not been: nothing of the person is left, and no row is counted twice.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ErasureSweepIT {
  /** One world: an erasure removes files from the uploads bucket, which all worlds see. */
  private static final int WORLDS = 1;

  /** So many that the sweep stays within a minute. */
  private static final int STRIDE = 96;

  private Worlds worlds;

  @BeforeAll
  void open(@TempDir Path state) throws Exception {
    worlds = Worlds.open(state, WORLDS);
  }

  @AfterAll
  void close() throws Exception {
    worlds.close();
  }

  @Test
  void anErasureEndsTheSameWhicheverCallFails() throws Exception {
    List<String> erasures = new ArrayList<>();
    Snapshot asked =
        worlds.tell(
            world -> {
              world.reset(Snapshot.EMPTY);
              Incarnation life = worlds.incarnation(world, null);
              for (ObjectVersion upload : worlds.uploads().values()) {
                life.ingest(upload);
              }
              life.segment(
                  new Delivery(
                      new Trigger.Automatic("upload"),
                      "m1",
                      1,
                      world.clock().instant().plus(Duration.ofMinutes(15))));
              world.takeEvents();
              Anna anna = new Anna(world);
              anna.isEverywhere();
              erasures.add(anna.erasure());
              return world.snapshot();
            });
    Sweep sweep =
        new Sweep(
            worlds,
            asked,
            (life, world, receives) -> {
              if (receives == 1) {
                worlds.putUploads();
              }
              life.erase(erasures.getFirst());
            });
    Sweep.Undisturbed undisturbed = sweep.undisturbed();
    assertThat(undisturbed.calls()).hasSizeGreaterThan(100);
    assertThat(undisturbed.end().parts().values()).noneMatch(part -> part.contains("anna@"));
    sweep.assertEndsAs(undisturbed, Sweep.each(undisturbed.calls(), STRIDE));
  }
}
