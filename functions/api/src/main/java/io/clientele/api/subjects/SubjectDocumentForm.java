package io.clientele.api.subjects;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The form of the document that the privacy function lays out.
 *
 * @param identifiers by what the person was looked for
 * @param records how many there are in all stores
 * @param stores every store with the places in it where the person is, and what is there of them
 */
record SubjectDocumentForm(
    String customerId,
    String runId,
    Instant asOf,
    Instant madeAt,
    List<Map<String, @Nullable Object>> identifiers,
    List<Map<String, @Nullable Object>> stores,
    long records) {}
