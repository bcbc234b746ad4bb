package io.clientele.api.schemes;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The form of a migration document, which a run writes; from_run is null in the first run. */
record MigrationForm(
    String runId,
    Instant asOf,
    String scheme,
    @Nullable String fromRun,
    String toRun,
    List<Map<String, @Nullable Object>> from,
    List<Map<String, @Nullable Object>> to,
    List<Map<String, @Nullable Object>> cells) {}
