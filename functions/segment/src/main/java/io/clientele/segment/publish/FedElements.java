package io.clientele.segment.publish;

import io.clientele.domain.run.SegmentSummary;
import io.clientele.segment.model.ModelledRun;
import io.clientele.segment.targets.Targets;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The bodies of elements, or what they say where nothing was fed that they could be made of.
 *
 * @param purchases the entities that no purchase can be found without
 */
record FedElements(ModelledRun modelled, List<String> purchases) {
  boolean isRevenueFed() throws SQLException {
    return modelled.isFed(purchases) || modelled.isRevenueFromFacts();
  }

  Map<String, @Nullable Object> body(
      ElementDocument document, Heading heading, List<SegmentSummary> segments)
      throws SQLException {
    List<String> needs = document.needs().equals(Elements.PURCHASES) ? purchases : document.needs();
    return modelled.isFed(needs)
            || (Elements.OF_REVENUE.contains(document.element()) && isRevenueFed())
        ? withTargets(heading, document.body(heading, modelled, segments))
        : heading.notFed(document.element(), needs);
  }

  /** Of the months that the element has, none of a slice; an element without targets as it is. */
  private Map<String, @Nullable Object> withTargets(
      Heading heading, Map<String, @Nullable Object> body) {
    if (Targets.ELEMENT.equals(body.get("element")) && body.get("months") instanceof List<?> rows) {
      List<String> months =
          rows.stream()
              .map(
                  row -> row instanceof Map<?, ?> fields ? String.valueOf(fields.get("month")) : "")
              .distinct()
              .toList();
      body.put("targets", heading.isOfAllCustomers() ? modelled.targets().rows(months) : List.of());
    }
    return body;
  }
}
