package io.clientele.local.lambda;

import io.clientele.local.sqs.Message;
import io.clientele.local.sqs.Queue;
import io.clientele.local.sqs.RedrivePolicy;
import io.clientele.local.template.QueueTrigger;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Feeds a function from a queue: deletes what it has done, and gives back what it has not. What is
 * given back too often is moved away by the queue itself.
 */
public final class EventSourceMapping implements AutoCloseable {
  private static final Duration POLL = Duration.ofSeconds(20);

  /**
   * Messages are hidden for so long and again while the function works, not for the visibility
   * time-out of minutes: when this process is killed, the next one need not wait for that. Only
   * before the last attempt does it wait, see {@link #isBeforeLast}.
   */
  private static final Duration LEASE = Duration.ofSeconds(30);

  private static final Duration RENEWAL = Duration.ofSeconds(10);
  private static final Duration SETTLING = Duration.ofMillis(300);
  private static final Duration LONGEST_BACK_OFF = Duration.ofSeconds(30);

  private final Queue queue;
  private final QueueTrigger trigger;
  private final LambdaFunction function;
  private final String region;
  private final Consumer<FailedAttempt> failures;
  private final List<Thread> pollers = new ArrayList<>();
  private volatile boolean closed;

  /**
   * Starts to poll.
   *
   * @param failures is told of every attempt that failed
   */
  public EventSourceMapping(
      Queue queue,
      QueueTrigger trigger,
      LambdaFunction function,
      String region,
      Consumer<FailedAttempt> failures) {
    this.failures = failures;
    this.queue = queue;
    this.trigger = trigger;
    this.function = function;
    this.region = region;
    Integer maximum = trigger.maximumConcurrency();
    int concurrency =
        maximum == null ? function.concurrency() : Math.min(maximum, function.concurrency());
    for (int i = 0; i < concurrency; i++) {
      String name = function.definition().name() + " poller " + (i + 1);
      pollers.add(Thread.ofVirtual().name(name).start(this::poll));
    }
  }

  private void poll() {
    try {
      while (!closed) {
        List<Message> batch = receive();
        if (!batch.isEmpty()) {
          settle(batch, work(batch));
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private List<Message> receive() throws InterruptedException {
    List<Message> batch = new ArrayList<>(queue.receive(trigger.batchSize(), POLL, LEASE));
    long until = System.nanoTime() + trigger.window().toNanos();
    while (!batch.isEmpty() && batch.size() < trigger.batchSize() && System.nanoTime() < until) {
      Duration rest = Duration.ofNanos(Math.max(0, until - System.nanoTime()));
      batch.addAll(queue.receive(trigger.batchSize() - batch.size(), rest, LEASE));
    }
    batch.stream()
        .filter(this::isBeforeLast)
        .forEach(message -> queue.changeVisibility(message.receiptHandle(), pause(message)));
    return batch;
  }

  /** The ids of the messages that were not done. */
  private Set<String> work(List<Message> batch) throws InterruptedException {
    String event = QueueEvent.of(batch, trigger.queueArn(), region);
    Thread renewal = Thread.startVirtualThread(() -> renew(batch));
    long logged = function.log().length();
    Outcome outcome;
    try {
      outcome = function.invoke(event.getBytes(StandardCharsets.UTF_8));
    } finally {
      renewal.interrupt();
      renewal.join();
    }
    Set<String> failed = BatchAnswer.failed(outcome, batch, trigger.partialResponses());
    if (!failed.isEmpty() && !closed) {
      failures.accept(attempt(batch, failed, reason(outcome, logged)));
    }
    return failed;
  }

  private String reason(Outcome outcome, long logged) {
    return switch (outcome) {
      case Outcome.Failure failure -> failure.type() + ": " + failure.message();
      case Outcome.Success _ -> function.log().errorSince(logged);
    };
  }

  private FailedAttempt attempt(List<Message> batch, Set<String> failed, String reason) {
    Message message =
        batch.stream()
            .filter(one -> failed.contains(one.id()))
            .max(Comparator.comparingInt(Message::receiveCount))
            .orElse(batch.getFirst());
    int attempt = message.receiveCount();
    RedrivePolicy redrive = queue.definition().redrive();
    int attempts = redrive == null ? Integer.MAX_VALUE : redrive.maxReceiveCount();
    Duration pause = attempt < attempts ? pause(message) : Duration.ZERO;
    return new FailedAttempt(function.definition(), reason, attempt, attempts, pause);
  }

  private void renew(List<Message> batch) {
    try {
      while (true) {
        Thread.sleep(RENEWAL);
        batch.stream()
            .filter(message -> !isBeforeLast(message))
            .forEach(message -> queue.changeVisibility(message.receiptHandle(), LEASE));
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void settle(List<Message> batch, Set<String> failed) {
    for (Message message : batch) {
      if (!failed.contains(message.id())) {
        queue.delete(message.receiptHandle());
      } else {
        queue.changeVisibility(message.receiptHandle(), pause(message));
      }
    }
  }

  /**
   * The last attempt comes after a whole visibility time-out, as on Lambda. Whoever held the lock
   * that the message waits for has ended by then, however quickly the attempts before it failed: a
   * message is given up for its own faults, not for a killed neighbour's.
   */
  private boolean isBeforeLast(Message message) {
    RedrivePolicy redrive = queue.definition().redrive();
    return redrive != null && message.receiveCount() == redrive.maxReceiveCount() - 1;
  }

  /**
   * Lambda would leave a failed message hidden for the whole visibility time-out each time, which
   * is minutes because the functions may run for minutes. Somebody who watches this machine recover
   * from a killed process should not have to wait that long.
   */
  private Duration pause(Message message) {
    if (isBeforeLast(message)) {
      return queue.definition().visibilityTimeout();
    }
    if (closed) {
      return Duration.ZERO;
    }
    Duration grown = Duration.ofSeconds(message.receiveCount());
    return grown.compareTo(LONGEST_BACK_OFF) < 0 ? grown : LONGEST_BACK_OFF;
  }

  /** Takes no more messages; those at work are given back when their function has been ended. */
  @Override
  public void close() {
    closed = true;
  }

  /** Waits a moment for the messages at work to be settled, then interrupts what waits for more. */
  public void join() {
    long until = System.nanoTime() + SETTLING.toNanos();
    try {
      for (Thread poller : pollers) {
        poller.join(Duration.ofNanos(Math.max(1, until - System.nanoTime())));
        poller.interrupt();
      }
      for (Thread poller : pollers) {
        poller.join(Duration.ofSeconds(1));
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
