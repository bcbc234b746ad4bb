package io.clientele.local.sqs;

/**
 * Where a message goes that was received too often.
 *
 * @param deadLetterQueue name of a queue of the same kind
 * @param maxReceiveCount receives allowed before that
 */
public record RedrivePolicy(String deadLetterQueue, int maxReceiveCount) {}
