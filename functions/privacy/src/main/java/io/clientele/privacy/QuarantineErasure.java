package io.clientele.privacy;

import com.fasterxml.jackson.jr.ob.JSON;
import io.clientele.domain.erasure.ErasedPeople;
import io.clientele.domain.erasure.Identifier;
import io.clientele.domain.store.StoredObject;
import io.clientele.domain.upload.RefusalReason;
import io.clientele.domain.upload.Upload;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Refused rows, whose columns are not known: one is an erased person's when a cell is, as a whole,
 * an address, a telephone or an id of theirs. It keeps its line and nothing else.
 */
final class QuarantineErasure {
  /** A shorter one would be found in counts and amounts. */
  private static final int SHORTEST_ID = 5;

  private static final int OWN_COLUMNS = 4;
  private static final String CSV = ".csv";

  private final Stores stores;
  private final ErasedPeople people;
  private final Map<String, Found> found = new TreeMap<>();

  /** The lines of theirs, and the file without what these said. */
  private record Found(Set<String> lines, List<List<String>> rest) {}

  /** Looks through all of them. */
  QuarantineErasure(Stores stores, ErasedPeople people) throws IOException {
    this.stores = stores;
    this.people = people;
    for (StoredObject file : stores.store().list(stores.lakeBucket(), Store.QUARANTINE.prefix())) {
      if (file.key().endsWith(CSV)) {
        look(file.key());
      }
    }
  }

  /** Those with rows of theirs. */
  Set<String> uploads() {
    return found.keySet();
  }

  /** Empties the rows that were found, and answers how many there were. */
  long erase() throws IOException {
    long rows = 0;
    for (Map.Entry<String, Found> upload : found.entrySet()) {
      rows += upload.getValue().lines().size();
      String key = Store.QUARANTINE.prefix() + upload.getKey();
      report(key + ".json", upload.getValue().lines());
      stores.write(key + CSV, CsvFile.write(upload.getValue().rest()), "text/csv; charset=utf-8");
    }
    return rows;
  }

  private void look(String key) throws IOException {
    String uploadId =
        key.substring(Store.QUARANTINE.prefix().length(), key.length() - CSV.length());
    byte[] file = stores.store().read(stores.lakeBucket(), key).orElse(new byte[0]);
    String system = stores.ledger().find(uploadId).map(QuarantineErasure::system).orElse("");
    List<List<String>> records = CsvFile.read(file);
    Set<String> lines = new HashSet<>();
    for (int i = 1; i < records.size(); i++) {
      List<String> record = records.get(i);
      if (record.stream().skip(OWN_COLUMNS - 1L).anyMatch(cell -> isTheirs(system, cell))) {
        lines.add(record.getFirst());
        List<String> rest = new ArrayList<>(Collections.nCopies(record.size(), ""));
        rest.set(0, record.getFirst());
        rest.set(1, RefusalReason.ERASED.word());
        records.set(i, rest);
      }
    }
    if (!lines.isEmpty()) {
      found.put(uploadId, new Found(lines, records));
    }
  }

  private static String system(Upload upload) {
    String profile = upload.profile();
    return profile == null ? "" : profile.split("\\.", 2)[0];
  }

  private boolean isTheirs(String system, String cell) {
    String text = cell.startsWith("'") ? cell.substring(1) : cell;
    return people.isContact(text)
        || (text.length() >= SHORTEST_ID && people.has(Identifier.record(system, text.strip())));
  }

  /** The report shows some of the rows. */
  private void report(String key, Set<String> erased) throws IOException {
    byte[] file = stores.store().read(stores.lakeBucket(), key).orElse(null);
    if (file == null) {
      return;
    }
    Map<String, Object> report = JSON.std.mapFrom(file);
    if (report.get("refusals") instanceof List<?> refusals) {
      for (Object refusal : refusals) {
        if (refusal instanceof Map<?, ?> place && place.get("examples") instanceof List<?> shown) {
          shown.removeIf(
              example ->
                  example instanceof Map<?, ?> row
                      && erased.contains(String.valueOf(row.get("line"))));
        }
      }
    }
    stores.write(key, JSON.std.asBytes(report), "application/json");
  }
}
