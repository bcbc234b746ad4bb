package io.clientele.api.customers;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Why a customer is in its segments, scheme by scheme, and what its prediction comes from.
 *
 * @param customer its line in the run
 * @param basis what the run cut all customers by
 */
record Explanation(Fields customer, Fields basis) {
  /** A scheme that the customer has no segment in is left out. */
  Map<String, @Nullable Object> body() {
    Map<String, @Nullable Object> body = new LinkedHashMap<>();
    for (Fields membership : customer.objects("memberships")) {
      String scheme = membership.text("scheme");
      if (membership.isTrue("is_primary")) {
        body.put(scheme, of(scheme, membership));
      }
    }
    body.put("prediction", PredictionExplanation.of(customer, basis));
    return body;
  }

  private Map<String, @Nullable Object> of(String scheme, Fields membership) {
    Map<String, @Nullable Object> body = new LinkedHashMap<>();
    body.put("segment_id", membership.text("segment_id"));
    body.put("name", membership.text("name"));
    body.put("name_pl", membership.text("name_pl"));
    body.putAll(
        switch (scheme) {
          case "rfm" -> RfmExplanation.of(customer, basis);
          case "value" -> ValueExplanation.of(customer, basis);
          case "behaviour" -> BehaviourExplanation.of(customer, basis);
          case "rules" -> RulesExplanation.of(customer);
          default -> Map.of();
        });
    return body;
  }
}
