package io.clientele.local;

import io.clientele.local.sqs.QueueDefinition;
import io.clientele.local.sqs.Queues;
import io.clientele.local.sqs.RedrivePolicy;
import io.clientele.local.template.Stack;
import java.util.Objects;

/** The queues in which messages end that were tried too often. */
final class DeadLetters {
  private DeadLetters() {}

  static int count(Stack stack, Queues queues) {
    return stack.queues().stream()
        .map(QueueDefinition::redrive)
        .filter(Objects::nonNull)
        .map(RedrivePolicy::deadLetterQueue)
        .distinct()
        .mapToInt(name -> queues.get(name).depth().visible())
        .sum();
  }
}
