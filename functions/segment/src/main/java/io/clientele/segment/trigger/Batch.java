package io.clientele.segment.trigger;

import com.amazonaws.services.lambda.runtime.events.SQSEvent.SQSMessage;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The messages of one invocation, in the queue's order, as deliveries. */
public final class Batch {
  /**
   * One delivery and where it begins.
   *
   * @param first index of its first message
   */
  public record Part(int first, Delivery delivery) {}

  private static final Logger log = LoggerFactory.getLogger(Batch.class);

  private Batch() {}

  /**
   * Automatic triggers in a row become one delivery: one look serves them all. A message that is no
   * trigger is left out, since it would stop the queue and no later try could read it.
   */
  public static List<Part> parts(List<SQSMessage> messages, Instant deadline) {
    List<Part> parts = new ArrayList<>();
    for (int i = 0; i < messages.size(); i++) {
      SQSMessage message = messages.get(i);
      Optional<Trigger> trigger = decode(message);
      if (trigger.isPresent() && !joinsLast(parts, trigger.get())) {
        parts.add(
            new Part(
                i,
                new Delivery(trigger.get(), message.getMessageId(), receives(message), deadline)));
      }
    }
    return parts;
  }

  private static boolean joinsLast(List<Part> parts, Trigger next) {
    return next instanceof Trigger.Automatic
        && !parts.isEmpty()
        && parts.getLast().delivery().trigger() instanceof Trigger.Automatic;
  }

  private static Optional<Trigger> decode(SQSMessage message) {
    try {
      return Optional.of(TriggerMessage.decode(message.getBody()));
    } catch (IllegalArgumentException e) {
      log.error("message {} is left out", message.getMessageId(), e);
      return Optional.empty();
    }
  }

  private static int receives(SQSMessage message) {
    @Nullable String count =
        message.getAttributes() == null
            ? null
            : message.getAttributes().get("ApproximateReceiveCount");
    return count == null ? 1 : Integer.parseInt(count);
  }
}
