package io.clientele.tests.endtoend;

import java.util.Map;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.QueueAttributeName;

/** The queue of a running product's triggers, as EventBridge and its scheduler write to it. */
final class SegmentQueue implements AutoCloseable {
  private final SqsClient sqs;
  private final String url;

  SegmentQueue(RunningProduct product) {
    sqs = product.sqs();
    url = sqs.getQueueUrl(queue -> queue.queueName("clientele-local-segment.fifo")).queueUrl();
  }

  /** A trigger of its own: those with the same number are one message to the queue. */
  void schedule(int number) {
    sqs.sendMessage(
        message ->
            message
                .queueUrl(url)
                .messageGroupId("runs")
                .messageDeduplicationId("schedule " + number)
                .messageBody("{\"trigger\":\"schedule\"}"));
  }

  /** Whether no trigger waits or is being worked on. */
  boolean isEmpty() {
    Map<QueueAttributeName, String> counts =
        sqs.getQueueAttributes(queue -> queue.queueUrl(url).attributeNames(QueueAttributeName.ALL))
            .attributes();
    return "0".equals(counts.get(QueueAttributeName.APPROXIMATE_NUMBER_OF_MESSAGES))
        && "0".equals(counts.get(QueueAttributeName.APPROXIMATE_NUMBER_OF_MESSAGES_NOT_VISIBLE));
  }

  @Override
  public void close() {
    sqs.close();
  }
}
