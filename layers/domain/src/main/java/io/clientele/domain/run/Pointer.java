package io.clientele.domain.run;

import java.time.Instant;

/** Says which run is current. */
public record Pointer(String runId, Instant asOf, String manifestHash, Instant publishedAt) {}
