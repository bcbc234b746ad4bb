package io.clientele.api.health;

import io.micronaut.serde.annotation.Serdeable;
import io.micronaut.serde.config.naming.SnakeCaseStrategy;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * That the API answers, and of which run; all of the run is null before the first is published.
 *
 * @param dataAgeSeconds from as_of until now, 0 when as_of is not reached yet
 */
@Serdeable.Serializable(naming = SnakeCaseStrategy.class)
record HealthView(
    String status,
    String version,
    @Nullable String runId,
    @Nullable Instant asOf,
    @Nullable Instant publishedAt,
    @Nullable Long dataAgeSeconds) {}
