package io.clientele.local.template;

import io.clientele.local.sqs.QueueDefinition;
import io.clientele.local.sqs.RedrivePolicy;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Reads AWS::SQS::Queue; what is not given has the default of SQS. */
final class QueueReader {
  private QueueReader() {}

  static QueueDefinition read(String name, Tree properties) {
    QueueDefinition usual = QueueDefinition.of(name);
    return new QueueDefinition(
        name,
        properties.flag("FifoQueue"),
        properties.flag("ContentBasedDeduplication"),
        seconds(properties, "VisibilityTimeout", usual.visibilityTimeout()),
        seconds(properties, "DelaySeconds", usual.delay()),
        seconds(properties, "MessageRetentionPeriod", usual.retention()),
        seconds(properties, "ReceiveMessageWaitTimeSeconds", usual.receiveWait()),
        redrive(properties));
  }

  private static Duration seconds(Tree properties, String name, Duration usual) {
    return Duration.ofSeconds(properties.number(name, (int) usual.toSeconds()));
  }

  private static @Nullable RedrivePolicy redrive(Tree properties) {
    if (!properties.has("RedrivePolicy")) {
      return null;
    }
    Tree redrive = properties.tree("RedrivePolicy");
    String arn = redrive.text("deadLetterTargetArn");
    return new RedrivePolicy(
        arn.substring(arn.lastIndexOf(':') + 1), redrive.number("maxReceiveCount", 10));
  }
}
