package io.clientele.api.erasures;

import io.clientele.domain.erasure.Erasure;
import io.micronaut.serde.annotation.Serdeable;
import io.micronaut.serde.config.naming.SnakeCaseStrategy;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An erasure, and once done the receipt for it; it says nothing about the person.
 *
 * @param status {@code requested}, {@code running} or {@code done}
 * @param runId the run that makes the figures anew, null before it was asked for
 * @param erased by store: files of uploads, rows, lines or objects; {@code tombstones} is how many
 *     identifiers are remembered as keyed hashes
 */
@Serdeable.Serializable(naming = SnakeCaseStrategy.class)
record ErasureView(
    String erasureId,
    String status,
    String requestedBy,
    Instant requestedAt,
    @Nullable Instant finishedAt,
    @Nullable String runId,
    Map<String, Long> erased) {
  static ErasureView of(Erasure erasure) {
    return new ErasureView(
        erasure.erasureId(),
        erasure.status().word(),
        erasure.requestedBy(),
        erasure.requestedAt(),
        erasure.finishedAt(),
        erasure.runId(),
        erasure.erased());
  }
}
