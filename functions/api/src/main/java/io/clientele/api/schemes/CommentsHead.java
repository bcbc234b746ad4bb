package io.clientele.api.schemes;

import io.micronaut.serde.annotation.Serdeable;
import io.micronaut.serde.config.naming.SnakeCaseStrategy;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What a page of comments says beside the comments. */
@Serdeable.Serializable(naming = SnakeCaseStrategy.class)
record CommentsHead(
    String runId,
    Instant asOf,
    @Nullable String currency,
    String scheme,
    String segmentId,
    @Nullable String nextCursor) {}
