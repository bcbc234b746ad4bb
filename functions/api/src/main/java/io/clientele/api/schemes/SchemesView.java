package io.clientele.api.schemes;

import io.clientele.api.paging.ListView;
import io.clientele.api.runs.PublishedRun;
import io.micronaut.serde.annotation.Serdeable;
import io.micronaut.serde.config.naming.SnakeCaseStrategy;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The schemes of a run; nulls as in {@link PublishedRun} and {@link ListView}. */
@Serdeable.Serializable(naming = SnakeCaseStrategy.class)
record SchemesView(
    String runId,
    Instant asOf,
    @Nullable String currency,
    List<SchemeView> items,
    @Nullable String nextCursor) {

  static SchemesView of(PublishedRun run, ListView<SchemeView> page) {
    return new SchemesView(
        run.runId(), run.asOf(), run.currency(), page.items(), page.nextCursor());
  }
}
