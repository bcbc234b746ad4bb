package io.clientele.api.schemes;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The form of a segment's answer, which {@link SegmentView} makes: every metric of the scheme lies
 * beside these fields under its id.
 */
record SegmentForm(
    String runId,
    Instant asOf,
    String scheme,
    @Nullable String currency,
    String segmentId,
    String name,
    String namePl,
    int rank,
    @Nullable String description,
    @Nullable String descriptionPl,
    Map<String, @Nullable Object> total) {}
