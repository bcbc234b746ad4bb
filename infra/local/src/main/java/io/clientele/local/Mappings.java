package io.clientele.local;

import io.clientele.local.lambda.EventSourceMapping;
import io.clientele.local.lambda.FailedAttempt;
import io.clientele.local.lambda.LambdaFunction;
import io.clientele.local.sqs.Queues;
import io.clientele.local.template.QueueTrigger;
import io.clientele.local.template.Stack;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** The queues that feed functions. */
final class Mappings implements AutoCloseable {
  private final List<EventSourceMapping> mappings = new ArrayList<>();
  private final Map<String, LambdaFunction> functions;

  Mappings(
      Stack stack,
      Map<String, LambdaFunction> functions,
      Queues queues,
      Consumer<FailedAttempt> failures) {
    this.functions = functions;
    for (LambdaFunction function : functions.values()) {
      for (QueueTrigger trigger : function.definition().queues()) {
        String name = trigger.queueArn().substring(trigger.queueArn().lastIndexOf(':') + 1);
        mappings.add(
            new EventSourceMapping(
                queues.get(name), trigger, function, stack.names().region(), failures));
      }
    }
  }

  /**
   * Ends what is at work, and sees to it that the messages are given back while queues are open.
   */
  @Override
  public void close() {
    mappings.forEach(EventSourceMapping::close);
    functions.values().parallelStream().forEach(LambdaFunction::close);
    mappings.forEach(EventSourceMapping::join);
  }
}
