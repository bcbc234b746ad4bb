package io.clientele.tests.faults;

import io.clientele.aws.AwsClients;
import io.clientele.aws.DynamoRunLedger;
import io.clientele.aws.S3ObjectStore;
import io.clientele.domain.run.RunLedger;
import io.clientele.domain.run.RunLock;
import io.clientele.domain.run.RunStatus;
import io.clientele.domain.store.ObjectStore;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/**
 * Makes one numbered run after the other current, call by call as {@code segment} does, and dies at
 * calls that are drawn from a seed. Who died is followed by another life of the same trigger.
 */
final class Flipper {
  /** A life without a fault makes so many calls. */
  private static final int CALLS = 9;

  private final Worlds worlds;
  private final World world;
  private final Random random;
  private final Runnable turn;
  private final RunLedger runs;
  private final ObjectStore store;
  private FaultyHttp life;
  private int deaths;
  private int calls;

  /** Runs {@code turn} before each second one of its calls. */
  Flipper(Worlds worlds, World world, long seed, Runnable turn) {
    this.worlds = worlds;
    this.world = world;
    this.turn = turn;
    life = worlds.http(null, turn);
    // Made once, since making clients takes longer than a life does.
    AwsClients clients = new AwsClients(new CurrentHttp(() -> life));
    runs = new DynamoRunLedger(clients.dynamoDb(), world.names().table());
    store = new S3ObjectStore(clients.s3());
    random = new Random(seed);
  }

  int deaths() {
    return deaths;
  }

  /** Lives until the run is current and the lock given back. */
  void flip(NumberedRun run) throws IOException {
    while (!isDone(run)) {
      deaths++;
    }
  }

  private void call() {
    calls++;
    if (calls % 2 == 0) {
      turn.run();
    }
  }

  private @Nullable Fault fault() {
    if (random.nextBoolean()) {
      return null;
    }
    FaultKind kind = random.nextBoolean() ? FaultKind.HALT_BEFORE : FaultKind.HALT_AFTER;
    return new Fault(kind, 1 + random.nextInt(CALLS));
  }

  private boolean isDone(NumberedRun run) throws IOException {
    life = worlds.http(fault(), this::call);
    try {
      live(run);
      return !life.isHalted();
    } catch (RuntimeException | IOException | Halted fault) {
      if (life.isHalted()) {
        return false;
      }
      throw fault;
    }
  }

  private void live(NumberedRun run) throws IOException {
    RunLock lock =
        runs.acquire("trigger of " + run.id(), run.id(), World.START, later()).orElseThrow();
    boolean isPublished = runs.find(run.id()).filter(found -> found.status().isFinal()).isPresent();
    if (!isPublished) {
      runs.save(run.as(RunStatus.RUNNING));
      for (Map.Entry<String, String> document : run.documents().entrySet()) {
        byte[] content = document.getValue().getBytes(StandardCharsets.UTF_8);
        store.write(world.names().lakeBucket(), document.getKey(), content, "application/json");
      }
      runs.saveSegments(run.id(), run.segments());
      if (!runs.publish(run.as(RunStatus.PUBLISHED), run.pointer(), lock)) {
        throw new IllegalStateException("someone else took the lock of " + run);
      }
    }
    runs.release(lock);
  }

  private static Instant later() {
    return World.START.plus(Duration.ofMinutes(15));
  }
}
