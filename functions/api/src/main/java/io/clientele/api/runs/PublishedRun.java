package io.clientele.api.runs;

import java.time.Instant;

/** A run that readers may see. */
public record PublishedRun(String runId, Instant asOf) {}
