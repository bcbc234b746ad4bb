package io.clientele.tests.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * Whatever order things happen in, the end is the same. {@code -Dfaults.seed=N} repeats one course,
 * {@code -Dfaults.seeds=N} tries that many, from {@code -Dfaults.from=N} on.
 */
class SchedulesIT {
  private static final int SEEDS = Integer.getInteger("faults.seeds", 125);
  private static final long FROM = Long.getLong("faults.from", 0);

  /** Each so many courses one makes whole runs; the others make runs that only count rows. */
  private static final int WHOLE = 125;

  /** Courses that wait, for a service that was asked to slow down, leave the machine to others. */
  private static final int WORLDS = 2 * Runtime.getRuntime().availableProcessors();

  private final Tally tally = new Tally();

  @Test
  void everyCourseOfThingsEndsTheSame(@TempDir Path state, TestReporter reporter) throws Exception {
    try (Worlds worlds = Worlds.open(state, WORLDS)) {
      Ends expected = new Ends(worlds);
      assertThat(expected.reports(false)).isEqualTo(expected.reports(true)).isNotEmpty();
      Long one = Long.getLong("faults.seed");
      LongStream seeds = one == null ? LongStream.range(FROM, FROM + SEEDS) : LongStream.of(one);
      List<Worlds.Story<String>> courses = new ArrayList<>();
      seeds.forEach(seed -> courses.add(world -> outcome(worlds, world, seed, expected)));
      List<String> wrong =
          worlds.tellAll(courses).stream().filter(outcome -> !outcome.isEmpty()).toList();
      reporter.publishEntry("courses", String.valueOf(courses.size()));
      reporter.publishEntry("injected", tally.toString());
      assertThat(wrong).isEmpty();
      if (courses.size() >= WHOLE) {
        assertThat(tally.never()).as("injected in no course").isEmpty();
      }
    }
  }

  /** What is wrong with the end of a course; empty where nothing is. */
  private String outcome(Worlds worlds, World world, long seed, Ends expected) throws Exception {
    world.reset(Snapshot.EMPTY);
    boolean isWhole = seed % WHOLE == 0;
    Schedule schedule = new Schedule(worlds, world, seed, isWhole, tally);
    List<String> wrong = new ArrayList<>();
    try {
      Set<Integer> ingested = schedule.run();
      Snapshot snapshot = world.snapshot();
      End end = Ends.lasting(End.of(snapshot, schedule.events()));
      wrong.addAll(end.differencesTo(expected.of(ingested, isWhole)));
      wrong.addAll(leftBehind(snapshot, schedule.events()));
      wrong.addAll(world.unaccounted(expected.folder(ingested)));
    } catch (Exception | AssertionError e) {
      throw new AssertionError("faults.seed=%d%n%s".formatted(seed, lines(schedule.log())), e);
    }
    return wrong.isEmpty()
        ? ""
        : "faults.seed=%d%n%s%n%s".formatted(seed, lines(wrong), lines(schedule.log()));
  }

  /** Runs that have no end, and published ones that the world was not told of. */
  private static List<String> leftBehind(Snapshot snapshot, List<String> events) {
    List<String> left = new ArrayList<>();
    for (Map<String, AttributeValue> item : snapshot.items()) {
      if (Items.text(item, "pk").equals("RUN")) {
        String id = Items.text(item, "sk");
        String status = Items.text(item, "status");
        boolean isTold =
            events.stream().anyMatch(told -> told.contains("run.published") && told.contains(id));
        if (status.equals("published") ? !isTold : !status.equals("failed")) {
          left.add("run %s is %s, and nobody was told".formatted(id, status));
        }
        if (!Items.content(item).contains("settled=true")) {
          left.add("run %s is %s, and not settled".formatted(id, status));
        }
      }
    }
    return left;
  }

  private static String lines(List<String> lines) {
    return String.join(System.lineSeparator(), lines);
  }
}
