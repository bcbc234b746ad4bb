package io.clientele.domain.run;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Says which run is current.
 *
 * @param currency of all its money, null where it was published before runs kept it
 * @param leavesSampleOut whether the sample company is left out of it, be it loaded or not; false
 *     where it was published before runs kept it
 */
public record Pointer(
    String runId,
    Instant asOf,
    @Nullable String currency,
    String manifestHash,
    Instant publishedAt,
    boolean leavesSampleOut) {}
