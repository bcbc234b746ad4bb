package io.clientele.api.schemes;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The form of a page of customers: {@link CustomersHead}, and the customers as the run wrote them.
 */
record CustomersForm(
    String runId,
    Instant asOf,
    @Nullable String currency,
    String scheme,
    String segmentId,
    String sort,
    @Nullable String nextCursor,
    List<Map<String, @Nullable Object>> items) {}
