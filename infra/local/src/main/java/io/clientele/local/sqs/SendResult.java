package io.clientele.local.sqs;

/** What a sender is told: the message's id and its place in the queue. */
public record SendResult(String messageId, long sequence) {}
