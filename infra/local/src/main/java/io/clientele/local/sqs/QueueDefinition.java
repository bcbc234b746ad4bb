package io.clientele.local.sqs;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * A queue as the template declares it.
 *
 * @param fifo whether order and groups are kept; the name then ends in {@code .fifo}
 * @param contentBasedDeduplication FIFO only: the body's hash stands in for an absent deduplication
 *     id
 * @param visibilityTimeout how long a received message is hidden
 * @param delay how long a new message is hidden
 * @param retention after which a message is dropped
 * @param receiveWait how long a receive waits for a message unless it says so itself
 * @param redrive null when messages are retried until they expire
 */
public record QueueDefinition(
    String name,
    boolean fifo,
    boolean contentBasedDeduplication,
    Duration visibilityTimeout,
    Duration delay,
    Duration retention,
    Duration receiveWait,
    @Nullable RedrivePolicy redrive) {

  /** A queue with the defaults of SQS. */
  public static QueueDefinition of(String name) {
    return new QueueDefinition(
        name,
        name.endsWith(".fifo"),
        false,
        Duration.ofSeconds(30),
        Duration.ZERO,
        Duration.ofDays(4),
        Duration.ZERO,
        null);
  }

  public QueueDefinition withVisibilityTimeout(Duration timeout) {
    return new QueueDefinition(
        name, fifo, contentBasedDeduplication, timeout, delay, retention, receiveWait, redrive);
  }

  public QueueDefinition withContentBasedDeduplication() {
    return new QueueDefinition(
        name, fifo, true, visibilityTimeout, delay, retention, receiveWait, redrive);
  }

  public QueueDefinition withRedrive(String deadLetterQueue, int maxReceiveCount) {
    return new QueueDefinition(
        name,
        fifo,
        contentBasedDeduplication,
        visibilityTimeout,
        delay,
        retention,
        receiveWait,
        new RedrivePolicy(deadLetterQueue, maxReceiveCount));
  }
}
