package io.clientele.local.sqs;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** One line of a queue's journal; the queue's state is all its entries, replayed. */
sealed interface Entry {
  /** A message entered the queue. */
  record Sent(Message message) implements Entry {}

  /** A message was received or its visibility was changed. */
  record Changed(String id, Instant visibleAt, int receiveCount, @Nullable Instant firstReceivedAt)
      implements Entry {
    static Changed of(Message message) {
      return new Changed(
          message.id(), message.visibleAt(), message.receiveCount(), message.firstReceivedAt());
    }

    Message applyTo(Message message) {
      return new Message(
          message.id(),
          message.sequence(),
          message.body(),
          message.attributes(),
          message.systemAttributes(),
          message.groupId(),
          message.deduplicationId(),
          message.sentAt(),
          visibleAt,
          receiveCount,
          firstReceivedAt);
    }
  }

  /** A message left the queue: deleted, expired or moved to the dead-letter queue. */
  record Removed(String id) implements Entry {}

  /** A deduplication id was used; kept when its message is gone. */
  record Deduplicated(String deduplicationId, SendResult result, Instant until) implements Entry {}
}
