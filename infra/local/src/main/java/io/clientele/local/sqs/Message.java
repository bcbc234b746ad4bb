package io.clientele.local.sqs;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A message as a queue holds it.
 *
 * @param sequence its place in the queue, counted from 1
 * @param visibleAt hidden until then
 * @param receiveCount how often it was received; above 0 and hidden means in flight
 * @param firstReceivedAt null until it was received
 */
public record Message(
    String id,
    long sequence,
    String body,
    Map<String, MessageAttribute> attributes,
    Map<String, MessageAttribute> systemAttributes,
    @Nullable String groupId,
    @Nullable String deduplicationId,
    Instant sentAt,
    Instant visibleAt,
    int receiveCount,
    @Nullable Instant firstReceivedAt) {

  /** Names this delivery of the message; a later delivery has another one. */
  public String receiptHandle() {
    return id + "." + receiveCount;
  }

  boolean hidden(Instant now) {
    return visibleAt.isAfter(now);
  }

  boolean inFlight(Instant now) {
    return receiveCount > 0 && hidden(now);
  }

  Message received(Instant now, Instant hiddenUntil) {
    return new Message(
        id,
        sequence,
        body,
        attributes,
        systemAttributes,
        groupId,
        deduplicationId,
        sentAt,
        hiddenUntil,
        receiveCount + 1,
        firstReceivedAt == null ? now : firstReceivedAt);
  }

  Message hiddenUntil(Instant instant) {
    return new Message(
        id,
        sequence,
        body,
        attributes,
        systemAttributes,
        groupId,
        deduplicationId,
        sentAt,
        instant,
        receiveCount,
        firstReceivedAt);
  }
}
