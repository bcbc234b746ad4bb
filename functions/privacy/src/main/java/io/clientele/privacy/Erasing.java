package io.clientele.privacy;

import io.clientele.domain.erasure.ErasedPeople;
import io.clientele.domain.erasure.Erasure;
import io.clientele.domain.erasure.ErasureRequests;
import io.clientele.domain.erasure.ErasureStatus;
import io.clientele.domain.erasure.Erasures;
import io.clientele.domain.erasure.Identifier;
import io.clientele.domain.erasure.Pseudonyms;
import io.clientele.domain.erasure.Subject;
import io.clientele.domain.erasure.Tombstones;
import io.clientele.domain.run.Pointer;
import io.clientele.domain.run.RunLedger;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes an erasure to its end: the person becomes tombstones, what the tombstones name goes from
 * every store, a run makes the figures anew, and what a run that was under way brought back goes as
 * well. Each step finds what is left to do by the tombstones, so it may be halted anywhere and
 * begun again.
 */
public final class Erasing {
  private static final Logger LOG = LoggerFactory.getLogger("privacy");
  private static final int SECONDS_BETWEEN_LOOKS = 5;

  private final Erasures erasures;
  private final ErasureRequests requests;
  private final Tombstones tombstones;
  private final Pseudonyms pseudonyms;
  private final RunLedger runs;
  private final NewRun newRun;
  private final Stores stores;
  private final Clock clock;

  /** A use case over its ports. */
  Erasing(
      Erasures erasures,
      ErasureRequests requests,
      Tombstones tombstones,
      Pseudonyms pseudonyms,
      RunLedger runs,
      NewRun newRun,
      Stores stores,
      Clock clock) {
    this.erasures = erasures;
    this.requests = requests;
    this.tombstones = tombstones;
    this.pseudonyms = pseudonyms;
    this.runs = runs;
    this.newRun = newRun;
    this.stores = stores;
    this.clock = clock;
  }

  /**
   * Does the next step of an erasure; one that is done or not known is left alone.
   *
   * @throws Exception any fault: the step is to be repeated
   */
  public void work(String erasureId) throws Exception {
    Optional<Erasure> found = erasures.find(erasureId);
    if (found.isEmpty() || found.get().status() == ErasureStatus.DONE) {
      LOG.info("nothing to do for erasure {}", erasureId);
      return;
    }
    Erasure erasure = found.get();
    String runId = erasure.runId();
    if (runId != null && !isFinal(runId)) {
      requests.request(erasureId, SECONDS_BETWEEN_LOOKS);
      return;
    }
    Subject subject = erasure.subject();
    if (subject != null) {
      erasure = bury(erasure, subject);
    }
    Erasure swept = erasure.with(stores.erase(new ErasedPeople(pseudonyms, tombstones.all())));
    if (runId == null) {
      // Named as the erasure is: a halt between the two asks for the same run again.
      newRun.request(erasureId);
      erasures.save(swept.running(erasureId));
      requests.request(erasureId, SECONDS_BETWEEN_LOOKS);
    } else {
      erasures.save(swept.done(clock.instant()));
      LOG.info("erasure {} is done", erasureId);
    }
  }

  private boolean isFinal(String runId) {
    return runs.find(runId).map(run -> run.status().isFinal()).orElse(true);
  }

  private Erasure bury(Erasure erasure, Subject subject) throws Exception {
    Optional<String> current = runs.current().map(Pointer::runId);
    Set<Identifier> identifiers = stores.identifiers(subject, current);
    tombstones.bury(
        identifiers.stream().map(pseudonyms::of).collect(Collectors.toSet()),
        erasure.erasureId(),
        clock.instant());
    return erasure.with(Map.of("tombstones", (long) identifiers.size()));
  }
}
