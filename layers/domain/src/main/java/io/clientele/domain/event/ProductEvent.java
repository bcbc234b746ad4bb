package io.clientele.domain.event;

import java.util.Map;

/**
 * Something that happened in the product, for the event bus.
 *
 * @param type {@code upload.done}, {@code upload.quarantined}, {@code run.published} or {@code
 *     run.rejected}
 * @param detail strings, numbers, booleans, lists and maps of those
 */
public record ProductEvent(String type, Map<String, Object> detail) {}
