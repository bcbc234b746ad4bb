package io.clientele.api.schemes;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What every element has; each has more beside, such as {@code total}, {@code months} or {@code
 * grid}. A run writes the document; this says its form.
 */
record ElementForm(
    String runId,
    Instant asOf,
    String scheme,
    @Nullable String currency,
    String element,
    List<Map<String, @Nullable Object>> segments) {}
