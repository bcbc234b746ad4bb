package io.clientele.local.events;

import io.clientele.local.sqs.Queues;
import io.clientele.local.sqs.SendRequest;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Hands events to the queues of targets.
 *
 * <p>It returns when the queue has the message in its journal. So an event that was accepted is not
 * lost, and a failure goes back to the sender, who tries again.
 */
final class Delivery {
  private final Queues queues;

  Delivery(Queues queues) {
    this.queues = queues;
  }

  void deliver(TargetDefinition target, Map<String, Object> event) {
    send(target.queue(), target.messageGroupId(), InputForm.apply(target.input(), event));
  }

  void send(String queue, @Nullable String messageGroupId, String body) {
    queues
        .get(queue)
        .send(
            messageGroupId == null
                ? SendRequest.of(body)
                : SendRequest.of(body, messageGroupId, null));
  }
}
