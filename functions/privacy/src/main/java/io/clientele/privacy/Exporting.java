package io.clientele.privacy;

import io.clientele.domain.erasure.ErasedPeople;
import io.clientele.domain.erasure.Identifier;
import io.clientele.domain.erasure.Pseudonyms;
import io.clientele.domain.erasure.Subject;
import io.clientele.domain.run.Pointer;
import io.clientele.domain.run.RunLedger;
import io.clientele.domain.subject.SubjectExport;
import io.clientele.domain.subject.SubjectExports;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Lays out everything that is held on a person. They are found as an erasure would find them: by
 * the pseudonyms of all that names them, though none of these is kept.
 */
public final class Exporting {
  private static final Logger LOG = LoggerFactory.getLogger("privacy");

  private final SubjectExports exports;
  private final Pseudonyms pseudonyms;
  private final RunLedger runs;
  private final Stores stores;
  private final Clock clock;

  /** A use case over its ports. */
  Exporting(
      SubjectExports exports, Pseudonyms pseudonyms, RunLedger runs, Stores stores, Clock clock) {
    this.exports = exports;
    this.pseudonyms = pseudonyms;
    this.runs = runs;
    this.stores = stores;
    this.clock = clock;
  }

  /**
   * Makes an export; one that is finished or not known is left alone.
   *
   * @throws Exception any fault: it is to be repeated
   */
  public void work(String exportId) throws Exception {
    Optional<SubjectExport> found = exports.find(exportId);
    Optional<Pointer> current = runs.current();
    if (found.isEmpty() || found.get().finishedAt() != null || current.isEmpty()) {
      LOG.info("nothing to do for export {}", exportId);
      return;
    }
    SubjectExport export = found.get();
    Subject subject = new Subject(export.customerId(), null, null, null, null);
    Set<Identifier> identifiers = stores.identifiers(subject, current.map(Pointer::runId));
    stores.export(export, person(identifiers), head(export, current.get(), identifiers));
    exports.save(export.finished(clock.instant()));
    LOG.info("export {} is done", exportId);
  }

  private ErasedPeople person(Set<Identifier> identifiers) {
    return new ErasedPeople(
        pseudonyms, identifiers.stream().map(pseudonyms::of).collect(Collectors.toSet()));
  }

  private Map<String, @Nullable Object> head(
      SubjectExport export, Pointer current, Set<Identifier> identifiers) {
    Map<String, @Nullable Object> head = new LinkedHashMap<>();
    head.put("customer_id", export.customerId());
    head.put("run_id", current.runId());
    head.put("as_of", current.asOf().toString());
    head.put("made_at", clock.instant().toString());
    List<Map<String, String>> names = new ArrayList<>();
    for (Identifier identifier : identifiers) {
      Map<String, String> name = new LinkedHashMap<>();
      String[] parts = identifier.value().split(String.valueOf(Identifier.UNIT_SEPARATOR), 2);
      name.put("kind", identifier.kind().word());
      if (parts.length == 2) {
        name.put("source", parts[0]);
      }
      name.put("value", parts[parts.length - 1]);
      names.add(name);
    }
    head.put("identifiers", names);
    return head;
  }
}
