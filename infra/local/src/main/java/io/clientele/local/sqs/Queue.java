package io.clientele.local.sqs;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** One queue: at least once, and in order within a group when it is FIFO. Safe for threads. */
public final class Queue implements AutoCloseable {
  private static final Duration DEDUPLICATION = Duration.ofMinutes(5);

  private final QueueDefinition definition;
  private final Clock clock;
  private final Consumer<Message> deadLetters;
  private final Messages messages;
  private final Instant createdAt;
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition arrived = lock.newCondition();

  Queue(QueueDefinition definition, Path file, Clock clock, Consumer<Message> deadLetters)
      throws IOException {
    this.definition = definition;
    this.clock = clock;
    this.deadLetters = deadLetters;
    this.messages = new Messages(file);
    this.createdAt = clock.instant();
  }

  public QueueDefinition definition() {
    return definition;
  }

  Instant createdAt() {
    return createdAt;
  }

  /** Adds a message; on a FIFO queue a repeated deduplication id gives the first one's result. */
  public SendResult send(SendRequest request) {
    String deduplicationId = SendRules.deduplicationId(definition, request);
    lock.lock();
    try {
      Instant now = clock.instant();
      if (deduplicationId != null) {
        messages.forgetDuplicatesBefore(now);
        SendResult earlier = messages.duplicateOf(deduplicationId, now);
        if (earlier != null) {
          return earlier;
        }
      }
      Duration delay = request.delay() == null ? definition.delay() : request.delay();
      return add(request, deduplicationId, now, now.plus(delay));
    } finally {
      lock.unlock();
    }
  }

  /** Takes in a message that another queue gave up on. */
  void adopt(Message message) {
    lock.lock();
    try {
      add(
          new SendRequest(
              message.body(),
              message.attributes(),
              message.systemAttributes(),
              null,
              message.groupId(),
              null),
          message.deduplicationId(),
          message.sentAt(),
          clock.instant());
    } finally {
      lock.unlock();
    }
  }

  private SendResult add(
      SendRequest request, @Nullable String deduplicationId, Instant sentAt, Instant visibleAt) {
    SendResult result = new SendResult(UUID.randomUUID().toString(), messages.nextSequence());
    messages.record(
        new Entry.Sent(
            new Message(
                result.messageId(),
                result.sequence(),
                request.body(),
                request.attributes(),
                request.systemAttributes(),
                request.groupId(),
                deduplicationId,
                sentAt,
                visibleAt,
                0,
                null)));
    if (deduplicationId != null) {
      messages.record(
          new Entry.Deduplicated(deduplicationId, result, clock.instant().plus(DEDUPLICATION)));
    }
    arrived.signalAll();
    return result;
  }

  /** Receives with the queue's own visibility time-out. */
  public List<Message> receive(int max, Duration wait) throws InterruptedException {
    return receive(max, wait, definition.visibilityTimeout());
  }

  /**
   * Takes up to {@code max} messages and hides them.
   *
   * @param wait how long to wait for the first one; the time is real time, whatever the clock
   */
  public List<Message> receive(int max, Duration wait, Duration hidden)
      throws InterruptedException {
    long deadline = System.nanoTime() + wait.toNanos();
    lock.lockInterruptibly();
    try {
      while (true) {
        Instant now = clock.instant();
        List<Message> received = take(max, now, now.plus(hidden));
        long remaining = deadline - System.nanoTime();
        if (!received.isEmpty() || remaining <= 0) {
          return received;
        }
        arrived.await(Math.min(remaining, nanosUntilVisible(now)), TimeUnit.NANOSECONDS);
      }
    } finally {
      lock.unlock();
    }
  }

  private List<Message> take(int max, Instant now, Instant hiddenUntil) {
    List<Message> received = new ArrayList<>();
    Set<String> blockedGroups = new HashSet<>();
    for (Message message : List.copyOf(messages.inOrder())) {
      if (received.size() == max) {
        break;
      }
      String group = definition.fifo() ? message.groupId() : null;
      if (!message.sentAt().plus(definition.retention()).isAfter(now)) {
        messages.record(new Entry.Removed(message.id()));
      } else if (message.hidden(now)) {
        if (group != null) {
          blockedGroups.add(group);
        }
      } else if (group == null || !blockedGroups.contains(group)) {
        if (givenUp(message)) {
          deadLetters.accept(message);
          messages.record(new Entry.Removed(message.id()));
        } else {
          Message taken = message.received(now, hiddenUntil);
          messages.record(Entry.Changed.of(taken));
          received.add(taken);
        }
      }
    }
    return received;
  }

  private boolean givenUp(Message message) {
    RedrivePolicy redrive = definition.redrive();
    return redrive != null && message.receiveCount() >= redrive.maxReceiveCount();
  }

  private long nanosUntilVisible(Instant now) {
    return messages.inOrder().stream()
        .filter(message -> message.hidden(now))
        .map(message -> Duration.between(now, message.visibleAt()))
        .min(Duration::compareTo)
        .map(Duration::toNanos)
        .orElse(Long.MAX_VALUE);
  }

  /** Deletes a received message; a handle that a later delivery replaced deletes nothing. */
  public void delete(String receiptHandle) {
    lock.lock();
    try {
      Message message = delivery(receiptHandle);
      if (message != null) {
        messages.record(new Entry.Removed(message.id()));
        arrived.signalAll();
      }
    } finally {
      lock.unlock();
    }
  }

  /** Hides a received message that long from now; zero shows it at once. */
  public void changeVisibility(String receiptHandle, Duration hidden) {
    lock.lock();
    try {
      Instant now = clock.instant();
      Message message = delivery(receiptHandle);
      if (message == null || !message.inFlight(now)) {
        throw Errors.notInFlight();
      }
      messages.record(Entry.Changed.of(message.hiddenUntil(now.plus(hidden))));
      arrived.signalAll();
    } finally {
      lock.unlock();
    }
  }

  private @Nullable Message delivery(String receiptHandle) {
    int dot = receiptHandle.indexOf('.');
    if (dot < 0) {
      throw Errors.invalidReceipt(receiptHandle);
    }
    Message message = messages.byId(receiptHandle.substring(0, dot));
    return message != null && message.receiptHandle().equals(receiptHandle) ? message : null;
  }

  /** Deletes every message. */
  public void purge() {
    lock.lock();
    try {
      List.copyOf(messages.inOrder())
          .forEach(message -> messages.record(new Entry.Removed(message.id())));
    } finally {
      lock.unlock();
    }
  }

  /** How many messages wait, are in flight and are delayed. */
  public QueueDepth depth() {
    lock.lock();
    try {
      return QueueDepth.of(messages.inOrder(), clock.instant());
    } finally {
      lock.unlock();
    }
  }

  @Override
  public void close() throws IOException {
    lock.lock();
    try {
      messages.close();
    } finally {
      lock.unlock();
    }
  }
}
