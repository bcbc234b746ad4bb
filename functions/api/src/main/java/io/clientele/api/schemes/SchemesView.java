package io.clientele.api.schemes;

import io.clientele.api.paging.ListView;
import io.clientele.api.runs.PublishedRun;
import io.micronaut.serde.annotation.Serdeable;
import io.micronaut.serde.config.naming.SnakeCaseStrategy;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The schemes of a run; nulls as in {@link PublishedRun} and {@link ListView}.
 *
 * @param predictions of purchases, spend and churn: the model, how it did in its backtest, its
 *     grade, or {@code insufficient_data} and why
 * @param filters what elements can be filtered by: each {@code attribute} with its {@code values},
 *     a {@code value} and its {@code customers} each; null where the run is from before
 */
@Serdeable.Serializable(naming = SnakeCaseStrategy.class)
record SchemesView(
    String runId,
    Instant asOf,
    @Nullable String currency,
    List<SchemeView> items,
    @Nullable String nextCursor,
    List<Map<String, @Nullable Object>> predictions,
    @Nullable List<Map<String, @Nullable Object>> filters) {

  static SchemesView of(PublishedRun run, ListView<SchemeView> page, SchemeDocument schemes) {
    return new SchemesView(
        run.runId(),
        run.asOf(),
        run.currency(),
        page.items(),
        page.nextCursor(),
        schemes.predictions(),
        schemes.filters());
  }
}
