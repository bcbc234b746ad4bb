package io.clientele.tests.faults;

import com.fasterxml.jackson.jr.ob.JSON;
import io.clientele.domain.upload.ObjectVersion;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The messages of one course that wait: repeated, shuffled, lost, stale, and some that are none.
 */
final class Mailbox {
  private static final int MOST_COPIES = 5;

  private final RandomGenerator random;
  private final Tally tally;
  private final List<Message> notices = new ArrayList<>();
  private final List<Message> triggers = new ArrayList<>();
  private boolean owesSweep;
  private int messages;

  Mailbox(RandomGenerator random, Tally tally) {
    this.random = random;
    this.tally = tally;
  }

  /**
   * The events of some uploads, and what comes between them. Those of the others are lost, or not
   * of this course.
   *
   * @param at which of the uploads an event tells of; of the first also of its overwritten version
   * @return which uploads are in the ledger in the end
   */
  Set<Integer> fill(Set<Integer> at, List<ObjectVersion> uploads, ObjectVersion overwritten) {
    at.forEach(number -> copies(uploads.get(number)));
    if (at.contains(0) && random.nextBoolean()) {
      tally.count(Disturbance.STALE_VERSION);
      copies(overwritten);
    }
    owesSweep = random.nextInt(6) == 0;
    if (random.nextInt(3) == 0) {
      tally.count(Disturbance.TEST_EVENT);
      add(ObjectNotice.TEST_EVENT);
    }
    if (random.nextInt(3) == 0) {
      tally.count(Disturbance.NO_JSON);
      add(ObjectNotice.NO_JSON);
    }
    List<Message> sent = List.copyOf(notices);
    Collections.shuffle(notices, random);
    if (!notices.equals(sent)) {
      tally.count(Disturbance.DISORDER);
    }
    if (!owesSweep) {
      return at;
    }
    for (int number = at.size(); number < uploads.size(); number++) {
      tally.count(Disturbance.LOST_EVENT);
    }
    return IntStream.range(0, uploads.size()).boxed().collect(Collectors.toSet());
  }

  private void copies(ObjectVersion object) {
    int copies = 1 + random.nextInt(MOST_COPIES);
    if (copies > 1) {
      tally.count(Disturbance.REPEATED_EVENT);
    }
    String body =
        random.nextInt(4) == 0 ? ObjectNotice.ofBucket(object) : ObjectNotice.ofBus(object);
    for (int copy = 0; copy < copies; copy++) {
      add(body);
    }
  }

  private void add(String body) {
    notices.add(new Message(messages++, body, 1));
  }

  /** What a sweep asked for. */
  void request(List<String> bodies) {
    bodies.forEach(this::add);
  }

  /** Each {@code upload.done} is a trigger, as the template's rule makes it. */
  void listen(List<String> events) throws IOException {
    for (String event : events) {
      if ("upload.done".equals(JSON.std.mapFrom(event).get("detail-type"))) {
        trigger();
      }
    }
  }

  private void trigger() {
    triggers.add(new Message(messages++, null, 1));
  }

  /** Whether nothing waits. The schedule of sweeps comes when all else is done. */
  boolean isEmpty() {
    if (notices.isEmpty() && triggers.isEmpty() && owesSweep) {
      owesSweep = false;
      add(ObjectNotice.SWEEP);
    }
    return notices.isEmpty() && triggers.isEmpty();
  }

  /** One or two of those that wait, at times two about the same upload. */
  List<Message> take() {
    List<Message> taken = new ArrayList<>();
    for (int worker = random.nextInt(2); worker < 2; worker++) {
      boolean takesNotice = !notices.isEmpty() && (triggers.isEmpty() || random.nextInt(4) > 0);
      if (takesNotice) {
        taken.add(notice(taken));
      } else if (!triggers.isEmpty()) {
        taken.add(triggers.removeFirst());
        // Those behind it join its delivery, unless another worker gets them.
        if (random.nextInt(4) > 0) {
          triggers.clear();
        }
      }
    }
    return taken;
  }

  private Message notice(List<Message> taken) {
    Message any = notices.get(random.nextInt(notices.size()));
    Message next =
        random.nextBoolean() || taken.isEmpty()
            ? any
            : notices.stream()
                .filter(message -> Objects.equals(message.body(), taken.getFirst().body()))
                .findFirst()
                .orElse(any);
    notices.remove(next);
    return next;
  }

  /** A message that was not done with is handed over again; only what is no message is buried. */
  void giveBack(Message message) {
    if (message.isTrigger()) {
      triggers.addFirst(message.again());
    } else if (message.receives() < Message.LAST_RECEIVE) {
      notices.add(message.again());
    } else if (!message.isNoJson()) {
      throw new AssertionError("given up: " + message);
    }
  }

  /** Whether a trigger that was not done with is lost for good; another one comes instead. */
  boolean loses(Message message) {
    if (!message.isTrigger() || random.nextInt(4) > 0) {
      return false;
    }
    tally.count(Disturbance.LOST_TRIGGER);
    trigger();
    return true;
  }
}
