package io.clientele.tests.faults;

import com.fasterxml.jackson.jr.ob.JSON;
import io.clientele.domain.upload.ObjectVersion;
import io.clientele.segment.RunLockHeldException;
import io.clientele.segment.trigger.Delivery;
import io.clientele.segment.trigger.Trigger;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;

/**
 * One course of things, drawn from a seed: events duplicated and shuffled, up to two workers at a
 * time whose calls are interleaved, faults and halts, and triggers that are lost with their
 * process.
 */
final class Schedule {
  private static final Duration LIMIT = Duration.ofMinutes(15);
  private static final int LONGEST = 200;

  /** What a queue holds: an object to ingest, or null for a trigger of a run. */
  private record Message(int id, @Nullable ObjectVersion object, int receives) {
    Message again() {
      return new Message(id, object, receives + 1);
    }
  }

  private final Worlds worlds;
  private final World world;
  private final Random random;
  private final List<Message> uploads = new ArrayList<>();
  private final List<Message> triggers = new ArrayList<>();
  private final List<String> events = new ArrayList<>();
  private final List<String> log = Collections.synchronizedList(new ArrayList<>());
  private int messages;

  Schedule(Worlds worlds, World world, long seed) {
    this.worlds = worlds;
    this.world = world;
    random = new Random(seed);
  }

  /** What was done, a line each. */
  List<String> log() {
    return log;
  }

  /** All that the bus was told. */
  List<String> events() {
    return events;
  }

  /** Goes on until no message is left. */
  void run() throws Exception {
    for (ObjectVersion object : worlds.uploads().values()) {
      send(object);
    }
    send(worlds.overwritten());
    Collections.shuffle(uploads, random);
    for (int step = 0; step < LONGEST; step++) {
      listen();
      if (uploads.isEmpty() && triggers.isEmpty()) {
        return;
      }
      step();
    }
    throw new AssertionError("no end after %d steps".formatted(LONGEST));
  }

  private void send(ObjectVersion object) {
    int copies = 1 + random.nextInt(5);
    for (int copy = 0; copy < copies; copy++) {
      uploads.add(new Message(messages++, object, 1));
    }
  }

  /** Each {@code upload.done} is a trigger, as the template's rule makes it. */
  private void listen() throws IOException {
    for (String event : world.takeEvents()) {
      events.add(event);
      if ("upload.done".equals(JSON.std.mapFrom(event).get("detail-type"))) {
        triggers.add(new Message(messages++, null, 1));
      }
    }
  }

  private void step() throws Exception {
    List<Message> taken = new ArrayList<>();
    for (int worker = random.nextInt(2); worker < 2; worker++) {
      take(taken);
    }
    Turns turns = new Turns(taken.size(), random.nextLong());
    List<Future<Boolean>> ends = new ArrayList<>();
    try (ExecutorService threads = Executors.newFixedThreadPool(2)) {
      for (int worker = 0; worker < taken.size(); worker++) {
        int number = worker;
        Message message = taken.get(worker);
        Incarnation life = worlds.incarnation(world, fault(message), () -> turns.take(number));
        ends.add(
            threads.submit(
                () -> {
                  try {
                    return work(life, message);
                  } finally {
                    turns.leave(number);
                  }
                }));
      }
    }
    for (int worker = 0; worker < taken.size(); worker++) {
      if (!ended(ends.get(worker))) {
        giveBack(taken.get(worker));
      }
    }
  }

  /** An upload's event as long as there are some, at times another one of the same upload. */
  private void take(List<Message> taken) {
    boolean takesUpload = !uploads.isEmpty() && (triggers.isEmpty() || random.nextInt(4) > 0);
    if (takesUpload) {
      Message any = uploads.get(random.nextInt(uploads.size()));
      Message same =
          random.nextBoolean() || taken.isEmpty()
              ? any
              : uploads.stream()
                  .filter(message -> Objects.equals(message.object(), taken.getFirst().object()))
                  .findFirst()
                  .orElse(any);
      uploads.remove(same);
      taken.add(same);
    } else if (!triggers.isEmpty()) {
      taken.add(triggers.removeFirst());
      // Those behind it join its delivery, unless another worker gets them.
      if (random.nextBoolean()) {
        triggers.clear();
      }
    }
  }

  private @Nullable Fault fault(Message message) {
    if (message.receives() > 3 || random.nextBoolean()) {
      return null;
    }
    List<FaultKind> kinds = List.of(FaultKind.values());
    FaultKind kind = kinds.get(random.nextInt(kinds.size()));
    return new Fault(kind, 1 + random.nextInt(message.object() == null ? 110 : 14));
  }

  private boolean work(Incarnation life, Message message) throws Exception {
    ObjectVersion object = message.object();
    boolean endedWell;
    try {
      endedWell =
          life.endsWell(
              () -> {
                if (object == null) {
                  life.segment(delivery(message));
                } else {
                  life.ingest(object);
                }
              });
    } catch (RunLockHeldException e) {
      endedWell = false;
    }
    log.add(
        "%s: %s, %d calls"
            .formatted(message, endedWell ? "done" : "not done", life.http().calls().size()));
    return endedWell;
  }

  private Delivery delivery(Message message) {
    return new Delivery(
        new Trigger.Automatic("upload"),
        "m" + message.id(),
        Math.min(message.receives(), Delivery.LAST_RECEIVE - 1),
        world.clock().instant().plus(LIMIT));
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
    if (message.object() != null) {
      uploads.add(message.again());
    } else if (random.nextInt(4) == 0) {
      log.add(message + " is lost");
      world.clock().advance(LIMIT.plusMinutes(1));
      triggers.add(new Message(messages++, null, 1));
    } else {
      triggers.addFirst(message.again());
    }
  }
}
