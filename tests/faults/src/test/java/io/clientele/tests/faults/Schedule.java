package io.clientele.tests.faults;

import io.clientele.domain.upload.ObjectVersion;
import io.clientele.segment.RunLockHeldException;
import io.clientele.segment.trigger.Delivery;
import io.clientele.segment.trigger.Trigger;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeSet;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * One course of things, drawn from a seed: disturbed messages, up to two workers at a time whose
 * calls are interleaved, and faults at their calls.
 */
final class Schedule {
  private static final Duration LIMIT = Duration.ofMinutes(15);
  private static final int LONGEST = 400;

  /** Later lives of a message have no faults, so that every course ends. */
  private static final int FAULTY_LIVES = 3;

  private final Worlds worlds;
  private final World world;
  private final List<Worker> workers;
  private final boolean isWhole;
  private final Tally tally;
  private final RandomGenerator random;
  private final Mailbox mailbox;
  private final List<String> events = new ArrayList<>();
  private final List<String> log = Collections.synchronizedList(new ArrayList<>());

  /** Its runs are whole ones, or only count rows. */
  Schedule(Worlds worlds, World world, long seed, boolean isWhole, Tally tally) {
    this.worlds = worlds;
    this.world = world;
    this.isWhole = isWhole;
    this.tally = tally;
    workers = worlds.workers(world);
    random = new SplittableRandom(seed);
    mailbox = new Mailbox(random, tally);
  }

  /** What was done, a line each. */
  List<String> log() {
    return log;
  }

  /** All that the bus was told. */
  List<String> events() {
    return events;
  }

  /**
   * Goes on until no message is left.
   *
   * @return which uploads are in the ledger then, by their places
   */
  Set<Integer> run() throws Exception {
    List<ObjectVersion> uploads = List.copyOf(worlds.uploads().values());
    Set<Integer> ingested = mailbox.fill(drawn(uploads.size()), uploads, worlds.overwritten());
    for (int step = 0; step < LONGEST; step++) {
      List<String> told = world.takeEvents();
      events.addAll(told);
      mailbox.listen(told);
      if (mailbox.isEmpty()) {
        return ingested;
      }
      step();
    }
    throw new AssertionError("no end after %d steps".formatted(LONGEST));
  }

  /** All uploads where whole runs are made of them, else one to three. */
  private Set<Integer> drawn(int uploads) {
    List<Integer> places =
        IntStream.range(0, uploads).boxed().collect(Collectors.toCollection(ArrayList::new));
    Collections.shuffle(places, random);
    return new TreeSet<>(places.subList(0, isWhole ? uploads : 1 + random.nextInt(uploads - 1)));
  }

  private void step() throws Exception {
    List<Message> taken = mailbox.take();
    Turns turns = new Turns(taken.size(), random.nextLong());
    List<Future<Boolean>> ends = new ArrayList<>();
    try (ExecutorService threads = Executors.newFixedThreadPool(workers.size())) {
      for (int number = 0; number < taken.size(); number++) {
        int own = number;
        Message message = taken.get(number);
        Worker worker = workers.get(number);
        FaultyHttp life = worlds.http(fault(message), () -> turns.take(own));
        worker.begin(life);
        ends.add(
            threads.submit(
                () -> {
                  try {
                    return work(worker, life, message);
                  } finally {
                    turns.leave(own);
                  }
                }));
      }
    }
    for (int number = 0; number < taken.size(); number++) {
      if (!ended(ends.get(number))) {
        giveBack(taken.get(number));
      }
    }
    if (taken.stream().anyMatch(message -> ObjectNotice.SWEEP.equals(message.body()))) {
      mailbox.request(world.takeIngestRequests());
    }
  }

  private @Nullable Fault fault(Message message) {
    if (message.receives() > FAULTY_LIVES || random.nextBoolean()) {
      return null;
    }
    List<FaultKind> kinds = List.of(FaultKind.values());
    FaultKind kind = kinds.get(random.nextInt(kinds.size()));
    int calls = message.isTrigger() && isWhole ? 110 : 14;
    // Few calls fit a refusal, and of a run's many the first ones are as good as any.
    return new Fault(kind, 1 + random.nextInt(kind.refuses() ? 3 : calls));
  }

  private boolean work(Worker worker, FaultyHttp life, Message message) throws Exception {
    boolean isDone;
    try {
      isDone = isDone(worker, message);
    } catch (RunLockHeldException e) {
      isDone = false;
    } catch (Exception | Halted fault) {
      if (!life.mayEnd()) {
        throw fault;
      }
      isDone = false;
    }
    if (life.isHalted()) {
      isDone = false;
    } else if (!isDone && !message.isTrigger() && !message.isNoJson() && !life.mayEnd()) {
      throw new AssertionError(message + " failed; the log says why");
    }
    life.met().ifPresent(tally::count);
    log.add(
        "%s: %s, %d calls%s"
            .formatted(
                message,
                isDone ? "done" : "not done",
                life.calls().size(),
                life.met().map(kind -> ", " + kind).orElse("")));
    return isDone;
  }

  private boolean isDone(Worker worker, Message message) throws Exception {
    if (!message.isTrigger()) {
      return worker.ingest(message);
    }
    worker.segment(
        new Delivery(
            new Trigger.Automatic("upload"),
            "m" + message.id(),
            Math.min(message.receives(), Delivery.LAST_RECEIVE - 1),
            world.clock().instant().plus(LIMIT)),
        isWhole);
    return true;
  }

  private static boolean ended(Future<Boolean> end) throws Exception {
    try {
      return end.get();
    } catch (ExecutionException e) {
      throw new AssertionError("a worker ended by a fault that nobody injected", e.getCause());
    }
  }

  /**
   * A trigger may be lost for good: then its lock runs out, and the next schedule takes its place.
   */
  private void giveBack(Message message) {
    if (mailbox.loses(message)) {
      log.add(message + " is lost");
      world.clock().advance(LIMIT.plusMinutes(1));
    } else {
      mailbox.giveBack(message);
    }
  }
}
