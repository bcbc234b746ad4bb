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
 */
@Serdeable.Serializable(naming = SnakeCaseStrategy.class)
record SchemesView(
    String runId,
    Instant asOf,
    @Nullable String currency,
    List<SchemeView> items,
    @Nullable String nextCursor,
    List<Map<String, @Nullable Object>> predictions) {

  static SchemesView of(
      PublishedRun run,
      ListView<SchemeView> page,
      List<Map<String, @Nullable Object>> predictions) {
    return new SchemesView(
        run.runId(), run.asOf(), run.currency(), page.items(), page.nextCursor(), predictions);
  }
}
