package io.clientele.domain.run;

import java.time.Instant;

/**
 * The right to make a run. Publishing asks for the same epoch, so a holder that was taken for dead
 * cannot publish.
 *
 * @param owner the trigger that holds it; the same trigger delivered again takes it over at once
 */
public record RunLock(String owner, String runId, long epoch, Instant expiresAt) {}
