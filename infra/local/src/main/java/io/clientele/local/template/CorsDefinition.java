package io.clientele.local.template;

import java.util.List;

/** CORS as the HTTP API answers it; lists may hold {@code *}. */
public record CorsDefinition(
    List<String> origins,
    List<String> methods,
    List<String> headers,
    List<String> exposedHeaders,
    boolean credentials,
    int maxAgeSeconds) {}
