package io.clientele.segment.publish;

import io.clientele.domain.run.SegmentSummary;
import io.clientele.segment.model.ModelledRun;
import io.clientele.segment.model.Parallel;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
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

  private final ServingFiles files;

  CustomerPages(ServingFiles files) {
    this.files = files;
  }

  void write(String runId, ModelledRun modelled, Map<String, List<SegmentSummary>> schemes)
      throws Exception {
    List<Callable<?>> uploads = new ArrayList<>();
    for (var scheme : schemes.entrySet()) {
      uploads.add(members(runId, modelled, scheme.getKey()));
      modelled.execute(customers(scheme.getKey()));
      for (SegmentSummary segment : scheme.getValue()) {
        if (Segments.isSegment(segment)) {
          uploads.addAll(pages(runId, modelled, segment));
        }
      }
    }
    Parallel.run(uploads);
  }

  /** Who is where, for the moves between any two runs: hashes, since nobody is named by them. */
  private Callable<?> members(String runId, ModelledRun modelled, String scheme)
      throws SQLException, IOException {
    Path lines =
        modelled.writeText(
            """
            select substr(system.main.md5(customer_id), 1, 16) || ' ' || segment_id as line from memberships
            where is_primary and scheme = '%s' order by line
            """
                .formatted(scheme),
            scheme + "-members");
    return () -> {
      files.members(runId, scheme, lines);
      return lines;
    };
  }

  private List<Callable<?>> pages(String runId, ModelledRun modelled, SegmentSummary segment)
      throws SQLException, IOException {
    String scheme = segment.scheme();
    String segmentId = segment.segmentId();
    List<Callable<?>> uploads = new ArrayList<>();
    for (var sort : SORTS.entrySet()) {
      Path lines =
          modelled.writeText(
              "select line from serving_customers where segment_id = '%s' order by %s, customer_id"
                  .formatted(segmentId, sort.getValue()),
              scheme + "-" + segmentId + "-" + sort.getKey());
      uploads.add(
          () -> {
            files.customers(runId, scheme, segmentId, sort.getKey(), lines);
            return lines;
          });
    }
    return uploads;
  }

  /**
   * Each line is made once and not once an order; one scheme at a time, so that the lines of all
   * need not be kept. Segment after segment, so that a page of one does not read them all.
   */
  private static String customers(String scheme) {
    return """
        create or replace temporary table serving_customers as
        select
          m.customer_id, m.segment_id, c.name, r.recency_days, r.frequency, r.monetary,
          cast(to_json(struct_pack(customer_id := m.customer_id, name := c.name, country := c.country,
            channel := c.acquisition_channel, owner := c.owner, categories := coalesce(k.categories, []),
            segment_id := m.segment_id, weight := m.weight, recency_days := r.recency_days,
            frequency := r.frequency, monetary := r.monetary, orders := r.orders, r_score := r.r_score,
            f_score := r.f_score, m_score := r.m_score, first_purchase_date := r.first_purchase_date,
            last_purchase_date := r.last_purchase_date)) as varchar) as line
        from memberships m
        join rfm r on r.customer_id = m.customer_id
        left join customers c on c.customer_id = m.customer_id
        left join serving_categories k on k.customer_id = m.customer_id
        where m.is_primary and m.scheme = '%s'
        order by m.segment_id
        """
        .formatted(scheme);
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
