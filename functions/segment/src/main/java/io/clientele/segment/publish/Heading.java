package io.clientele.segment.publish;

import io.clientele.segment.model.ModelledRun;
import java.sql.SQLException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What every answer about a scheme of a run begins with.
 *
 * @param sliced whose figures they are, null for those of all customers
 */
record Heading(
    String runId, Instant asOf, String scheme, String currency, @Nullable SlicedRows sliced) {
  Heading of(SlicedRows chosen) {
    return new Heading(runId, asOf, scheme, currency, chosen);
  }

  boolean isOfAllCustomers() {
    return sliced == null;
  }

  Map<String, @Nullable Object> body(String element) {
    Map<String, @Nullable Object> body = new LinkedHashMap<>();
    body.put("run_id", runId);
    body.put("as_of", asOf.toString());
    body.put("scheme", scheme);
    body.put("currency", currency);
    body.put("element", element);
    if (sliced != null) {
      body.put("filter", Map.of(sliced.slice().attribute(), sliced.slice().value()));
    }
    return body;
  }

  /** The body where nothing was fed that the element could be made of. */
  Map<String, @Nullable Object> notFed(String element, List<String> needs) {
    Map<String, @Nullable Object> body = body(element);
    body.put("status", "not_fed");
    body.put("needs", needs);
    return body;
  }

  /** The rows of a mart that the answer is made of. */
  List<Map<String, @Nullable Object>> rows(ModelledRun modelled, String mart) throws SQLException {
    return sliced == null ? modelled.martRows(mart, scheme) : sliced.of(mart);
  }
}
