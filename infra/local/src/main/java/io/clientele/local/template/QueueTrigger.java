package io.clientele.local.template;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * A queue that feeds a function.
 *
 * @param window how long to wait for a batch to fill up
 * @param partialResponses the function answers with the messages that failed
 * @param maximumConcurrency null where the template sets none
 */
public record QueueTrigger(
    String queueArn,
    int batchSize,
    Duration window,
    boolean partialResponses,
    @Nullable Integer maximumConcurrency) {}
