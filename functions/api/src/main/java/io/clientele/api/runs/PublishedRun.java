package io.clientele.api.runs;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A run that readers may see.
 *
 * @param currency of all its money, null where it was published before runs kept it
 */
public record PublishedRun(String runId, Instant asOf, @Nullable String currency) {}
