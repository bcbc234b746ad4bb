package io.clientele.local.events;

import org.jspecify.annotations.Nullable;

/**
 * A schedule: at its times a queue gets a fixed message.
 *
 * @param input the message's body
 * @param messageGroupId for a FIFO queue, else null
 */
public record ScheduleDefinition(
    String name,
    ScheduleExpression expression,
    String queue,
    String input,
    @Nullable String messageGroupId) {}
