package io.clientele.segment.publish;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What every answer about a scheme of a run begins with. */
record Heading(String runId, Instant asOf, String scheme, String currency) {
  Map<String, @Nullable Object> body(String element) {
    Map<String, @Nullable Object> body = new LinkedHashMap<>();
    body.put("run_id", runId);
    body.put("as_of", asOf.toString());
    body.put("scheme", scheme);
    body.put("currency", currency);
    body.put("element", element);
    return body;
  }

  /** The body where nothing was fed that the element could be made of. */
  Map<String, @Nullable Object> notFed(String element, List<String> needs) {
    Map<String, @Nullable Object> body = body(element);
    body.put("status", "not_fed");
    body.put("needs", needs);
    return body;
  }
}
