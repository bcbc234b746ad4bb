package io.clientele.domain.erasure;

import org.jspecify.annotations.Nullable;

/**
 * Whom an erasure is about, as whoever asked for it said: by one of these.
 *
 * @param customerId of the current run
 * @param source a source system, with {@code sourceId}: what the system calls them
 */
public record Subject(
    @Nullable String customerId,
    @Nullable String email,
    @Nullable String phone,
    @Nullable String source,
    @Nullable String sourceId) {}
