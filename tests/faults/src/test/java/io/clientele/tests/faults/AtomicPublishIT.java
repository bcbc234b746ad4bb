package io.clientele.tests.faults;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.aws.AwsClients;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.ToIntFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.io.TempDir;

/**
 * Readers never see two runs mixed, whichever call their maker dies at. {@code -Dfaults.seed=N}
 * draws other deaths, {@code -Dfaults.flips=N} makes that many runs current.
 */
class AtomicPublishIT {
  private static final int READERS = 8;
  private static final int FLIPS = Integer.getInteger("faults.flips", 80);
  private static final long SEED = Long.getLong("faults.seed", 1);

  @Test
  void everyAnswerIsOfOneRunWhileTheCurrentOneChanges(@TempDir Path state, TestReporter reporter)
      throws Exception {
    try (Worlds worlds = Worlds.open(state)) {
      worlds.tell(
          world -> {
            world.reset(Snapshot.EMPTY);
            Semaphore due = new Semaphore(0);
            Flipper flipper = new Flipper(worlds, world, SEED, due::release);
            flipper.flip(new NumberedRun(1));
            List<RunReader> readers =
                IntStream.range(0, READERS)
                    .mapToObj(
                        i ->
                            new RunReader(
                                world.names(), new AwsClients(worlds.http(null, () -> {}))))
                    .toList();
            readWhile(readers, due, () -> flip(flipper));
            reporter.publishEntry("deaths", String.valueOf(flipper.deaths()));
            reporter.publishEntry("answers", sum(readers, RunReader::answers));
            reporter.publishEntry("runs seen", sum(readers, RunReader::runs));
            for (RunReader reader : readers) {
              assertThat(reader.wrong()).as("faults.seed=%d", SEED).isEmpty();
              assertThat(reader.runs()).isGreaterThan(FLIPS / 20);
              reader.close();
            }
            assertThat(flipper.deaths()).isGreaterThan(FLIPS / 4);
            return FLIPS;
          });
    }
  }

  private static String sum(List<RunReader> readers, ToIntFunction<RunReader> count) {
    return String.valueOf(readers.stream().mapToInt(count).sum());
  }

  private static void flip(Flipper flipper) throws Exception {
    for (int number = 2; number <= FLIPS; number++) {
      flipper.flip(new NumberedRun(number));
    }
  }

  /** An answer each time that {@code due} says so, by whoever of the readers is free. */
  private static void readWhile(List<RunReader> readers, Semaphore due, Incarnation.Work work)
      throws Exception {
    AtomicBoolean isOver = new AtomicBoolean();
    try (ExecutorService threads = Executors.newFixedThreadPool(READERS)) {
      List<Future<?>> ends = new ArrayList<>();
      for (RunReader reader : readers) {
        ends.add(
            threads.submit(
                () -> {
                  due.acquireUninterruptibly();
                  while (!isOver.get()) {
                    reader.read();
                    due.acquireUninterruptibly();
                  }
                }));
      }
      try {
        work.run();
      } finally {
        isOver.set(true);
        due.release(READERS);
      }
      for (Future<?> end : ends) {
        end.get();
      }
    }
  }
}
