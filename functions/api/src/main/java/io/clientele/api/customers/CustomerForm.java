package io.clientele.api.customers;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The form of a customer's answer; sources is null where the run kept none. */
record CustomerForm(
    String runId,
    Instant asOf,
    @Nullable String currency,
    String customerId,
    @Nullable Map<String, @Nullable Object> profile,
    @Nullable Map<String, @Nullable Object> measures,
    @Nullable List<Map<String, @Nullable Object>> memberships,
    Map<String, @Nullable Object> explanation,
    @Nullable List<Map<String, @Nullable Object>> sources) {}
