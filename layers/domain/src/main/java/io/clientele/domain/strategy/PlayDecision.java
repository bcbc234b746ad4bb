package io.clientele.domain.strategy;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What was last decided about a play for a segment.
 *
 * @param owner who takes it on, null for the playbook's
 * @param version 1 for the first decision, then one more each time
 */
public record PlayDecision(
    String scheme,
    String segmentId,
    String playId,
    PlayStatus status,
    @Nullable String owner,
    long version,
    Instant decidedAt) {}
