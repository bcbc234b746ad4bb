package io.clientele.segment.trigger;

import java.time.Instant;

/**
 * A trigger as the queue hands it over; several in a row that ask for the same are one.
 *
 * @param owner id of the first message: the same when it is handed over again
 * @param receives how often that was done, 1 at first
 * @param deadline when the function is stopped
 */
public record Delivery(Trigger trigger, String owner, int receives, Instant deadline) {
  /** The queue gives a message up after so many times; held against the template by a test. */
  public static final int LAST_RECEIVE = 5;

  public boolean isLast() {
    return receives >= LAST_RECEIVE;
  }
}
