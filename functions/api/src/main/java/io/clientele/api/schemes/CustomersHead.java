package io.clientele.api.schemes;

import io.micronaut.serde.annotation.Serdeable;
import io.micronaut.serde.config.naming.SnakeCaseStrategy;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What a page of customers says beside the customers. */
@Serdeable.Serializable(naming = SnakeCaseStrategy.class)
record CustomersHead(
    String runId,
    Instant asOf,
    @Nullable String currency,
    String scheme,
    String segmentId,
    String sort,
    @Nullable String nextCursor) {}
