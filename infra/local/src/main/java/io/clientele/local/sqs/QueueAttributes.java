package io.clientele.local.sqs;

import java.util.LinkedHashMap;
import java.util.Map;

/** A queue's attributes by the names of the API. */
final class QueueAttributes {
  private QueueAttributes() {}

  static Map<String, String> of(Queue queue, String region) {
    QueueDefinition definition = queue.definition();
    QueueDepth depth = queue.depth();
    Map<String, String> attributes = new LinkedHashMap<>();
    attributes.put("QueueArn", Queues.arn(region, definition.name()));
    attributes.put("ApproximateNumberOfMessages", String.valueOf(depth.visible()));
    attributes.put("ApproximateNumberOfMessagesNotVisible", String.valueOf(depth.inFlight()));
    attributes.put("ApproximateNumberOfMessagesDelayed", String.valueOf(depth.delayed()));
    attributes.put("CreatedTimestamp", String.valueOf(queue.createdAt().getEpochSecond()));
    attributes.put("LastModifiedTimestamp", String.valueOf(queue.createdAt().getEpochSecond()));
    attributes.put("VisibilityTimeout", String.valueOf(definition.visibilityTimeout().toSeconds()));
    attributes.put("DelaySeconds", String.valueOf(definition.delay().toSeconds()));
    attributes.put("MessageRetentionPeriod", String.valueOf(definition.retention().toSeconds()));
    attributes.put(
        "ReceiveMessageWaitTimeSeconds", String.valueOf(definition.receiveWait().toSeconds()));
    if (definition.fifo()) {
      attributes.put("FifoQueue", "true");
      attributes.put(
          "ContentBasedDeduplication", String.valueOf(definition.contentBasedDeduplication()));
    }
    RedrivePolicy redrive = definition.redrive();
    if (redrive != null) {
      attributes.put(
          "RedrivePolicy",
          "{\"deadLetterTargetArn\":\"%s\",\"maxReceiveCount\":%d}"
              .formatted(Queues.arn(region, redrive.deadLetterQueue()), redrive.maxReceiveCount()));
    }
    return attributes;
  }
}
