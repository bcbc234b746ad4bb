package io.clientele.api.paging;

import io.micronaut.serde.annotation.Serdeable;
import io.micronaut.serde.config.naming.SnakeCaseStrategy;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One page of a list.
 *
 * @param nextCursor null on the last page
 */
@Serdeable.Serializable(naming = SnakeCaseStrategy.class)
public record ListView<T>(List<T> items, @Nullable String nextCursor) {}
