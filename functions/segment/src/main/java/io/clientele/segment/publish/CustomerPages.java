package io.clientele.segment.publish;

import io.clientele.domain.run.SegmentSummary;
import io.clientele.segment.model.ModelledRun;
import io.clientele.segment.model.Parallel;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;

/**
 * The customers of each segment, once in every order that they can be asked for. A segment without
 * customers has empty files too, so that a run that is resumed leaves nothing of an earlier try.
 */
final class CustomerPages {
  /** Name of the order and what it sorts by; the customer's id settles ties. */
  private static final Map<String, String> SORTS = sorts();

  /** Segment after segment, so that a page of one does not read them all. */
  private static final String CUSTOMERS =
      """
      create or replace temporary table serving_customers as
      select
        m.scheme, m.customer_id, c.name, c.country, m.segment_id, m.weight, r.recency_days, r.frequency,
        r.monetary, r.orders, r.r_score, r.f_score, r.m_score, r.first_purchase_date,
        r.last_purchase_date
      from memberships m
      join rfm r on r.customer_id = m.customer_id
      left join customers c on c.customer_id = m.customer_id
      where m.is_primary
      order by m.scheme, m.segment_id
      """;

  private final ServingFiles files;

  CustomerPages(ServingFiles files) {
    this.files = files;
  }

  void write(String runId, ModelledRun modelled, List<SegmentSummary> summaries) throws Exception {
    modelled.execute(CUSTOMERS);
    List<Callable<?>> uploads = new ArrayList<>();
    for (SegmentSummary segment : summaries) {
      if (!Segments.isSegment(segment)) {
        continue;
      }
      for (var sort : SORTS.entrySet()) {
        String segmentId = segment.segmentId();
        Path lines =
            modelled.writeLines(
                "select * exclude (scheme) from serving_customers where scheme = '%s' and segment_id = '%s' order by %s, customer_id"
                    .formatted(segment.scheme(), segmentId, sort.getValue()),
                segment.scheme() + "-" + segmentId + "-" + sort.getKey());
        uploads.add(
            () -> {
              files.customers(runId, segment.scheme(), segmentId, sort.getKey(), lines);
              return lines;
            });
      }
    }
    Parallel.run(uploads);
  }

  private static Map<String, String> sorts() {
    Map<String, String> sorts = new LinkedHashMap<>();
    sorts.put("monetary", "monetary desc");
    sorts.put("recency_days", "recency_days nulls last");
    sorts.put("frequency", "frequency desc");
    sorts.put("name", "name nulls last");
    sorts.put("customer_id", "customer_id");
    return sorts;
  }
}
