package io.clientele.local.athena;

import org.jspecify.annotations.Nullable;

/**
 * A work group as the template declares it.
 *
 * @param outputLocation where results go, such as {@code s3://lake/athena/}; null when each query
 *     says so
 * @param enforced whether that location overrides the one of a query
 * @param bytesScannedCutoff a query over more bytes is cancelled; null for no limit
 */
public record WorkGroupDefinition(
    String name,
    @Nullable String outputLocation,
    boolean enforced,
    @Nullable Long bytesScannedCutoff) {}
