package io.clientele.tests.faults;

import io.clientele.domain.upload.ObjectVersion;
import io.clientele.segment.trigger.Delivery;
import io.clientele.segment.trigger.Trigger;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** How courses end in which nothing goes wrong, by what is uploaded in them. */
final class Ends {
  private final Worlds worlds;
  private final Map<Set<Integer>, End> counted = new ConcurrentHashMap<>();
  private final Map<Set<Integer>, Path> folders = new ConcurrentHashMap<>();
  private final Set<Integer> all;
  private final End whole;

  Ends(Worlds worlds) throws Exception {
    this.worlds = worlds;
    int uploads = worlds.uploads().size();
    all = IntStream.range(0, uploads).boxed().collect(Collectors.toSet());
    for (int drawn = 1; drawn < 1 << uploads; drawn++) {
      int bits = drawn;
      Set<Integer> places =
          all.stream().filter(place -> (bits >> place & 1) == 1).collect(Collectors.toSet());
      counted.put(places, worlds.tell(world -> undisturbed(world, places, false)));
      folders.put(places, worlds.folder(places));
    }
    whole = worlds.tell(world -> undisturbed(world, all, true));
  }

  /** Of a course with these uploads, by their places; whole runs are made of all. */
  End of(Set<Integer> places, boolean isWhole) {
    return isWhole ? whole : Objects.requireNonNull(counted.get(places));
  }

  /** The bucket of a course, with nothing but its uploads. */
  Path folder(Set<Integer> places) {
    return Objects.requireNonNull(folders.get(places));
  }

  private End undisturbed(World world, Set<Integer> places, boolean isWhole) throws Exception {
    world.reset(Snapshot.EMPTY);
    List<ObjectVersion> uploads = List.copyOf(worlds.uploads().values());
    Worker worker = worlds.workers(world).getFirst();
    worker.begin(worlds.http(null, () -> {}));
    for (int place : places) {
      worker.ingest(new Message(place, ObjectNotice.ofBus(uploads.get(place)), 1));
    }
    List<String> events = new ArrayList<>(world.takeEvents());
    if (events.stream().anyMatch(event -> event.contains("upload.done"))) {
      worker.segment(
          new Delivery(
              new Trigger.Automatic("upload"), "m", 1, world.clock().instant().plusSeconds(900)),
          isWhole);
    }
    events.addAll(world.takeEvents());
    return lasting(End.of(world.snapshot(), events));
  }

  /** The ledger's reports of all uploads. */
  Map<String, String> reports(boolean isWhole) {
    Map<String, String> reports = new TreeMap<>();
    for (Map.Entry<String, String> part : of(all, isWhole).parts().entrySet()) {
      if (part.getKey().startsWith("item UPLOAD/")) {
        reports.put(part.getKey(), part.getValue());
      }
    }
    return reports;
  }

  /**
   * What does not tell of the way there: without runs before the last one, when things were done,
   * and whether an upload's event was told before or after its report was settled.
   */
  static End lasting(End end) {
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
    return new End(lasting);
  }
}
