package io.clientele.local.template;

import java.time.Duration;

/** Reads AWS::SQS::Queue; what is not given has the default of SQS. */
final class QueueReader {
  private static final int FOUR_DAYS_IN_SECONDS = 345_600;

  private QueueReader() {}

  static QueueDefinition read(String name, String arn, Tree properties) {
    Tree redrive = properties.tree("RedrivePolicy");
    return new QueueDefinition(
        name,
        arn,
        properties.flag("FifoQueue"),
        properties.flag("ContentBasedDeduplication"),
        Duration.ofSeconds(properties.number("VisibilityTimeout", 30)),
        Duration.ofSeconds(properties.number("MessageRetentionPeriod", FOUR_DAYS_IN_SECONDS)),
        Duration.ofSeconds(properties.number("DelaySeconds", 0)),
        redrive.textOrNull("deadLetterTargetArn"),
        redrive.number("maxReceiveCount", 0));
  }
}
