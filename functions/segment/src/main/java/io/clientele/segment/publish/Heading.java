package io.clientele.segment.publish;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What every answer about a run begins with. */
record Heading(String runId, Instant asOf, String currency) {
  Map<String, @Nullable Object> body(String element) {
    Map<String, @Nullable Object> body = new LinkedHashMap<>();
    body.put("run_id", runId);
    body.put("as_of", asOf.toString());
    body.put("scheme", Segments.SCHEME);
    body.put("currency", currency);
    body.put("element", element);
    return body;
  }
}
