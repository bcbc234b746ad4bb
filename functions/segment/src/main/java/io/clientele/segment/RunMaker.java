package io.clientele.segment;

import io.clientele.domain.run.Audit;
import io.clientele.domain.run.Pointer;
import io.clientele.domain.run.Run;
import io.clientele.domain.run.RunLedger;
import io.clientele.domain.run.RunLock;
import io.clientele.domain.run.RunStatus;
import io.clientele.domain.upload.RowCounts;
import io.clientele.domain.upload.SampleCompany;
import io.clientele.domain.upload.Upload;
import io.clientele.segment.ledger.RunDraft;
import io.clientele.segment.ledger.Settlement;
import io.clientele.segment.manifest.Configuration;
import io.clientele.segment.manifest.Predecessor;
import io.clientele.segment.model.ModelledRun;
import io.clientele.segment.model.Modelling;
import io.clientele.segment.model.Table;
import io.clientele.segment.publish.Publication;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Makes one run: models, audits, documents, pointer. */
public final class RunMaker {
  private final RunLedger runs;
  private final Modelling modelling;
  private final Supplier<Predecessor> predecessors;
  private final Publication publication;
  private final Clock clock;

  /** The run that is current when one begins comes from {@code predecessors}. */
  public RunMaker(
      RunLedger runs,
      Modelling modelling,
      Supplier<Predecessor> predecessors,
      Publication publication,
      Clock clock) {
    this.runs = runs;
    this.modelling = modelling;
    this.predecessors = predecessors;
    this.publication = publication;
    this.clock = clock;
  }

  /** The run as it ended: published, rejected, or failed because another one took its place. */
  Run make(RunDraft draft, Configuration configuration, RunLock lock) throws Exception {
    try (ModelledRun modelled = modelling.model(draft, configuration, predecessors.get())) {
      List<Audit> failed = modelled.failedAudits();
      if (!failed.isEmpty()) {
        Run rejected = draft.rejected(clock.instant(), why(failed), modelled.auditReport());
        runs.save(rejected);
        return rejected;
      }
      return publish(draft, configuration, modelled, lock);
    }
  }

  private Run publish(
      RunDraft draft, Configuration configuration, ModelledRun modelled, RunLock lock)
      throws Exception {
    Instant asOf = modelled.asOf();
    Instant now = clock.instant();
    draft
        .stages()
        .time(
            "publish",
            () -> {
              publication.write(draft.runId(), asOf, now, configuration, modelled);
              return asOf;
            });
    String currency = configuration.settings().reportingCurrency();
    Run run = draft.published(now, findings(draft, asOf, currency, modelled));
    Pointer pointer =
        new Pointer(
            draft.runId(),
            asOf,
            currency,
            draft.manifest().hash(),
            now,
            SampleCompany.isLeftOutOf(draft.manifest().uploads()));
    return runs.publish(run, pointer, lock) ? run : superseded(draft);
  }

  /** Someone else has the lock: its run reads the ledger later than this one did. */
  private Run superseded(RunDraft draft) {
    Optional<Run> resumed =
        runs.find(draft.runId()).filter(run -> run.status() == RunStatus.PUBLISHED);
    if (resumed.isPresent()) {
      return resumed.get();
    }
    Run failed =
        draft.failed(
            clock.instant(), "The run took too long and was superseded; nothing was published.");
    runs.save(failed);
    return failed;
  }

  private static RunDraft.Findings findings(
      RunDraft draft, Instant asOf, String currency, ModelledRun modelled) throws SQLException {
    Map<String, Long> accepted = modelled.acceptedRows();
    RowCounts rows = RowCounts.NONE;
    for (Upload upload : draft.manifest().uploads()) {
      rows = rows.plus(Settlement.settled(upload, accepted.getOrDefault(upload.uploadId(), 0L)));
    }
    long superseded = Table.whole(modelled.counts(), "rows_superseded");
    return new RunDraft.Findings(
        asOf,
        currency,
        rows,
        superseded,
        modelled.auditReport(),
        modelled.versions(),
        note(modelled));
  }

  /** What a published run could not use, null where it used everything. */
  private static @Nullable String note(ModelledRun modelled) {
    List<String> errors = modelled.configurationErrors();
    return errors.isEmpty() ? null : String.join(" ", errors);
  }

  private static String why(List<Audit> failed) {
    return failed.stream()
        .map(audit -> audit.name() + ": " + audit.message())
        .collect(Collectors.joining("; ", "The run did not pass its audits. ", ""));
  }
}
