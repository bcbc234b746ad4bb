package io.clientele.segment;

import io.clientele.domain.config.ConfigurationException;
import io.clientele.domain.run.Pointer;
import io.clientele.domain.run.Run;
import io.clientele.domain.run.RunLedger;
import io.clientele.domain.run.RunLock;
import io.clientele.domain.run.RunStatus;
import io.clientele.segment.ledger.Aftermath;
import io.clientele.segment.ledger.RunDraft;
import io.clientele.segment.ledger.Stages;
import io.clientele.segment.manifest.Configuration;
import io.clientele.segment.manifest.Manifest;
import io.clientele.segment.manifest.ManifestReader;
import io.clientele.segment.manifest.QuietPeriod;
import io.clientele.segment.model.AmountsTooLargeException;
import io.clientele.segment.trigger.Delivery;
import io.clientele.segment.trigger.Trigger;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Turns a trigger into a published run, one at a time. It may be halted at any point: the trigger
 * is handed over again, finds its lock and its run id, and does what is left.
 */
public final class Segmentation {
  private static final Logger log = LoggerFactory.getLogger(Segmentation.class);

  private final RunLedger runs;
  private final QuietPeriod quiet;
  private final ManifestReader manifests;
  private final Maker maker;
  private final Aftermath aftermath;
  private final Map<String, String> versions;
  private final Supplier<String> newRunId;
  private final Clock clock;

  /** Makes a run under a lock. */
  @FunctionalInterface
  public interface Maker {
    /** The run as it ended. */
    Run make(RunDraft draft, Configuration configuration, RunLock lock) throws Exception;
  }

  /** Run ids come from {@code newRunId}, a ULID each. */
  public Segmentation(
      RunLedger runs,
      QuietPeriod quiet,
      ManifestReader manifests,
      Maker maker,
      Aftermath aftermath,
      Map<String, String> versions,
      Supplier<String> newRunId,
      Clock clock) {
    this.runs = runs;
    this.quiet = quiet;
    this.manifests = manifests;
    this.maker = maker;
    this.aftermath = aftermath;
    this.versions = versions;
    this.newRunId = newRunId;
    this.clock = clock;
  }

  /**
   * Does what the trigger asks for; returns once nothing is left to do.
   *
   * @throws RunLockHeldException when another trigger's run is being made
   * @throws Exception any fault: the trigger is to be handed over again
   */
  public void handle(Delivery delivery) throws Exception {
    boolean again = true;
    while (again) {
      again = lookOnce(delivery);
    }
  }

  /** Returns whether to look again: what was found was the end of an earlier look. */
  private boolean lookOnce(Delivery delivery) throws Exception {
    Instant now = clock.instant();
    String freshId =
        delivery.trigger() instanceof Trigger.Request request ? request.runId() : newRunId.get();
    RunLock lock =
        runs.acquire(delivery.owner(), freshId, now, delivery.deadline())
            .orElseThrow(() -> new RunLockHeldException(delivery.owner()));
    Optional<Run> before = runs.find(lock.runId());
    if (before.isPresent() && before.get().status().isFinal()) {
      aftermath.complete(before.get());
      runs.release(lock);
      return delivery.trigger() instanceof Trigger.Automatic;
    }
    try {
      aftermath.completeOthers(lock.runId(), now);
      make(delivery, lock, before.filter(run -> run.status() == RunStatus.RUNNING), now);
    } catch (Exception e) {
      if (delivery.isLast()) {
        giveUp(lock, e);
      }
      throw e;
    }
    runs.release(lock);
    return false;
  }

  private void make(Delivery delivery, RunLock lock, Optional<Run> interrupted, Instant now)
      throws Exception {
    Stages stages = new Stages(clock);
    stages.time(
        "wait",
        () -> {
          quiet.await(delivery.deadline());
          return now;
        });
    Trigger trigger = delivery.trigger();
    Manifest manifest =
        manifests.read(trigger instanceof Trigger.Request request ? request.asOf() : null);
    if (trigger instanceof Trigger.Automatic && interrupted.isEmpty() && isKnown(manifest)) {
      log.info("nothing changed since the last run");
      return;
    }
    Instant startedAt = interrupted.map(Run::startedAt).orElse(now);
    RunDraft draft = new RunDraft(lock.runId(), trigger, startedAt, manifest, versions, stages);
    try {
      runs.save(draft.running());
      aftermath.complete(maker.make(draft, Configuration.of(manifest), lock));
    } catch (ConfigurationException | AmountsTooLargeException e) {
      Run rejected = draft.rejected(clock.instant(), String.valueOf(e.getMessage()), List.of());
      runs.save(rejected);
      aftermath.complete(rejected);
    }
  }

  /** The input was made into the current run, or an unchanged input was already refused. */
  private boolean isKnown(Manifest manifest) {
    Optional<String> current = runs.current().map(Pointer::manifestHash);
    if (current.filter(manifest.hash()::equals).isPresent()) {
      return true;
    }
    return runs.page(1, null).items().stream()
        .anyMatch(
            last ->
                last.status() == RunStatus.REJECTED && manifest.hash().equals(last.manifestHash()));
  }

  private void giveUp(RunLock lock, Exception fault) {
    String why = Fault.message(fault);
    // A run that was published before the fault stays so; a later trigger does what is left of it.
    runs.find(lock.runId())
        .filter(run -> !run.status().isFinal())
        .ifPresent(run -> aftermath.abandon(run, clock.instant(), why));
    runs.release(lock);
  }
}
