package io.clientele.segment.ledger;

import io.clientele.domain.run.Audit;
import io.clientele.domain.run.Run;
import io.clientele.domain.run.RunStatus;
import io.clientele.domain.upload.RowCounts;
import io.clientele.segment.manifest.Manifest;
import io.clientele.segment.trigger.Trigger;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A run in the making, written down at each step as a {@link Run}.
 *
 * @param trigger why it is made
 * @param manifest what it is made from
 * @param versions of the product and the models
 * @param stages how long it took so far
 */
public record RunDraft(
    String runId,
    Trigger trigger,
    Instant startedAt,
    Manifest manifest,
    Map<String, String> versions,
    Stages stages) {

  /**
   * What the models found out.
   *
   * @param versions of the models and rules that it went by
   * @param note what of the configuration could not be used, null where all of it was
   */
  public record Findings(
      Instant asOf,
      String currency,
      RowCounts rows,
      long rowsSuperseded,
      List<Audit> audits,
      Map<String, String> versions,
      @Nullable String note) {}

  public Run running() {
    return run(RunStatus.RUNNING, null, null, null, RowCounts.NONE, 0, List.of(), null);
  }

  public Run published(Instant at, Findings found) {
    Map<String, String> all = new TreeMap<>(versions);
    all.putAll(found.versions());
    return new RunDraft(runId, trigger, startedAt, manifest, all, stages)
        .run(
            RunStatus.PUBLISHED,
            at,
            found.asOf(),
            found.currency(),
            found.rows(),
            found.rowsSuperseded(),
            found.audits(),
            found.note());
  }

  public Run rejected(Instant at, String why, List<Audit> audits) {
    return run(RunStatus.REJECTED, at, null, null, RowCounts.NONE, 0, audits, why);
  }

  public Run failed(Instant at, String why) {
    return run(RunStatus.FAILED, at, null, null, RowCounts.NONE, 0, List.of(), why);
  }

  public @Nullable Instant requestedAsOf() {
    return trigger instanceof Trigger.Request request ? request.asOf() : null;
  }

  private Map<String, String> allVersions() {
    Map<String, String> all = new TreeMap<>(versions);
    all.put("settings", manifest.configurationHash());
    return all;
  }

  private Run run(
      RunStatus status,
      @Nullable Instant finishedAt,
      @Nullable Instant asOf,
      @Nullable String currency,
      RowCounts rows,
      long superseded,
      List<Audit> audits,
      @Nullable String message) {
    return new Run(
        runId,
        status,
        trigger.word(),
        startedAt,
        finishedAt,
        requestedAsOf(),
        asOf,
        currency,
        manifest.hash(),
        manifest.uploads().size(),
        rows,
        superseded,
        allVersions(),
        audits,
        stages.seconds(),
        message,
        false);
  }
}
