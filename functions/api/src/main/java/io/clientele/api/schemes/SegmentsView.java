package io.clientele.api.schemes;

import io.clientele.api.paging.ListView;
import io.clientele.api.runs.PublishedRun;
import io.clientele.domain.run.SegmentSummary;
import io.micronaut.serde.annotation.Serdeable;
import io.micronaut.serde.config.naming.SnakeCaseStrategy;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The segments of a scheme with all their metrics; nulls as in {@link PublishedRun} and {@link
 * ListView}.
 *
 * @param items one map a segment: segment_id, name, name_pl, rank, then the metrics by id
 * @param total the metrics over all customers; segments + unassigned = total
 * @param unassigned the metrics of orders without a customer
 */
@Serdeable.Serializable(naming = SnakeCaseStrategy.class)
record SegmentsView(
    String runId,
    Instant asOf,
    String scheme,
    @Nullable String currency,
    List<Map<String, @Nullable Object>> items,
    Map<String, @Nullable Object> total,
    Map<String, @Nullable Object> unassigned,
    @Nullable String nextCursor) {

  static SegmentsView of(
      PublishedRun run, Scheme scheme, ListView<SegmentSummary> page, List<SegmentSummary> rows) {
    return new SegmentsView(
        run.runId(),
        run.asOf(),
        scheme.id(),
        run.currency(),
        page.items().stream().map(SegmentFields::of).toList(),
        SegmentFields.metrics(rows, SegmentRows.TOTAL),
        SegmentFields.metrics(rows, SegmentRows.UNASSIGNED),
        page.nextCursor());
  }
}
