package io.clientele.api.runs;

import io.clientele.domain.run.Run;
import io.micronaut.serde.annotation.Serdeable;
import io.micronaut.serde.config.naming.SnakeCaseStrategy;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A run as readers see it; names and nulls as in {@link Run}.
 *
 * @param uploads how many uploads it is made from
 * @param manifestHash equal for two runs that are made from the same uploads and settings
 * @param seconds by stage
 */
@Serdeable.Serializable(naming = SnakeCaseStrategy.class)
record RunView(
    String runId,
    String status,
    String trigger,
    Instant startedAt,
    @Nullable Instant finishedAt,
    @Nullable Instant requestedAsOf,
    @Nullable Instant asOf,
    @Nullable String currency,
    @Nullable String manifestHash,
    int uploads,
    long rowsRead,
    long rowsAccepted,
    long rowsDuplicate,
    long rowsQuarantined,
    long rowsSuperseded,
    Map<String, String> versions,
    List<AuditView> audits,
    Map<String, Double> seconds,
    @Nullable String message) {

  static RunView of(Run run) {
    return new RunView(
        run.runId(),
        run.status().word(),
        run.trigger(),
        run.startedAt(),
        run.finishedAt(),
        run.requestedAsOf(),
        run.asOf(),
        run.currency(),
        run.manifestHash(),
        run.uploads(),
        run.rows().read(),
        run.rows().accepted(),
        run.rows().duplicate(),
        run.rows().quarantined(),
        run.rowsSuperseded(),
        run.versions(),
        run.audits().stream().map(AuditView::of).toList(),
        run.seconds(),
        run.message());
  }
}
