package io.clientele.local.template;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * One SQS queue.
 *
 * @param deadLetterArn null where the queue has no dead-letter queue; maxReceiveCount is then 0
 */
public record QueueDefinition(
    String name,
    String arn,
    boolean fifo,
    boolean contentBasedDeduplication,
    Duration visibilityTimeout,
    Duration retention,
    Duration delay,
    @Nullable String deadLetterArn,
    int maxReceiveCount) {}
