package io.clientele.tests.faults;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.domain.upload.ObjectVersion;
import io.clientele.segment.trigger.Delivery;
import io.clientele.segment.trigger.Trigger;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * Whatever order things happen in, the end is the same. {@code -Dfaults.seed=N} repeats one course,
 * {@code -Dfaults.seeds=N} tries that many.
 */
class SchedulesIT {
  private static final int SEEDS = Integer.getInteger("faults.seeds", 6);

  @Test
  void everyCourseOfThingsEndsTheSame(@TempDir Path state) throws Exception {
    try (Worlds worlds = Worlds.open(state)) {
      Map<String, String> expected = worlds.tell(world -> undisturbed(worlds, world));
      Long one = Long.getLong("faults.seed");
      List<Worlds.Story<String>> courses = new ArrayList<>();
      LongStream seeds = one == null ? LongStream.range(0, SEEDS) : LongStream.of(one);
      seeds.forEach(seed -> courses.add(world -> outcome(worlds, world, seed, expected)));
      assertThat(worlds.tellAll(courses)).allMatch(String::isEmpty);
    }
  }

  private static Map<String, String> undisturbed(Worlds worlds, World world) throws Exception {
    world.reset(Snapshot.EMPTY);
    Incarnation life = worlds.incarnation(world, null);
    for (ObjectVersion upload : worlds.uploads().values()) {
      life.ingest(upload);
    }
    life.segment(
        new Delivery(
            new Trigger.Automatic("upload"), "m", 1, world.clock().instant().plusSeconds(900)));
    return lasting(End.of(world));
  }

  /** What is wrong with the end of a course; empty where nothing is. */
  private static String outcome(Worlds worlds, World world, long seed, Map<String, String> expected)
      throws Exception {
    world.reset(Snapshot.EMPTY);
    Schedule schedule = new Schedule(worlds, world, seed);
    List<String> wrong = new ArrayList<>();
    try {
      schedule.run();
      Snapshot snapshot = world.snapshot();
      Map<String, String> end = lasting(End.of(snapshot, schedule.events()));
      wrong.addAll(new End(end).differencesTo(new End(expected)));
      wrong.addAll(leftBehind(snapshot, schedule.events()));
      wrong.addAll(world.unaccounted());
    } catch (Exception | AssertionError e) {
      throw new AssertionError("faults.seed=%d%n%s".formatted(seed, lines(schedule.log())), e);
    }
    return wrong.isEmpty()
        ? ""
        : "faults.seed=%d%n%s%n%s".formatted(seed, lines(wrong), lines(schedule.log()));
  }

  /**
   * What does not tell of the way there: runs before the last one, when things were done, and
   * whether an upload's event was told before or after its report was settled.
   */
  private static Map<String, String> lasting(End end) {
    Map<String, String> lasting = new TreeMap<>();
    end.parts()
        .forEach(
            (name, content) -> {
              boolean isOfRuns =
                  name.matches("item RUN/.*|item RUN#[^R].*|event run.*|.*/(growth|migration).json")
                      || name.matches("object marts/migrations/.*")
                      || name.matches(
                          "object (marts/[a-z_]+/run_id=|serving/|contacts/|models/[a-z]+/)[^R].*");
              if (!isOfRuns) {
                lasting.put(
                    name.replaceAll("rows_accepted=\\d+, rows_duplicate=\\d+", "rows"),
                    content
                        .replaceAll("settled_by='[0-9A-Z]+'", "settled_by='RUN'")
                        .replaceAll("seconds=[0-9.]+", "seconds=SECONDS"));
              }
            });
    return lasting;
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
