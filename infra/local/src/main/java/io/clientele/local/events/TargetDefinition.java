package io.clientele.local.events;

import org.jspecify.annotations.Nullable;

/**
 * A queue that a rule or a schedule sends to.
 *
 * @param queue name
 * @param messageGroupId for a FIFO queue, else null
 */
public record TargetDefinition(
    String id, String queue, TargetInput input, @Nullable String messageGroupId) {}
