package io.clientele.privacy;

import io.clientele.domain.erasure.ErasedPeople;
import io.clientele.domain.erasure.Identifier;
import io.clientele.domain.store.StoredObject;
import io.clientele.domain.upload.Upload;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Refused rows, whose columns are not known: one is of the people who are looked for when a cell
 * is, as a whole, an address, a telephone or an id of theirs.
 *
 * @param files with rows of theirs, by upload
 */
record QuarantineSearch(Map<String, RefusedFile> files) {
  /** A shorter one would be found in counts and amounts. */
  private static final int SHORTEST_ID = 5;

  private static final int OWN_COLUMNS = 4;
  static final String CSV = ".csv";

  /**
   * A file with rows of theirs.
   *
   * @param records the whole file, the header first
   * @param theirs which of them, by number
   */
  record RefusedFile(List<List<String>> records, Set<Integer> theirs) {
    /** Lines of the upload. */
    List<String> lines() {
      return theirs.stream().map(number -> records.get(number).getFirst()).toList();
    }
  }

  static QuarantineSearch of(Stores stores, ErasedPeople people) throws IOException {
    QuarantineSearch found = new QuarantineSearch(new TreeMap<>());
    for (StoredObject file : stores.store().list(stores.lakeBucket(), Store.QUARANTINE.prefix())) {
      if (file.key().endsWith(CSV)) {
        found.look(file.key(), stores, people);
      }
    }
    return found;
  }

  static String key(String uploadId) {
    return Store.QUARANTINE.prefix() + uploadId;
  }

  /** Whether a cell of some column is theirs. */
  static boolean isTheirs(ErasedPeople people, String system, String cell) {
    String text = cell.startsWith("'") ? cell.substring(1) : cell;
    return people.isContact(text)
        || (text.length() >= SHORTEST_ID && people.has(Identifier.record(system, text.strip())));
  }

  private void look(String key, Stores stores, ErasedPeople people) throws IOException {
    String uploadId =
        key.substring(Store.QUARANTINE.prefix().length(), key.length() - CSV.length());
    byte[] file = stores.store().read(stores.lakeBucket(), key).orElse(new byte[0]);
    String system = stores.ledger().find(uploadId).map(QuarantineSearch::system).orElse("");
    List<List<String>> records = CsvFile.read(file);
    Set<Integer> theirs = new TreeSet<>();
    for (int i = 1; i < records.size(); i++) {
      if (records.get(i).stream()
          .skip(OWN_COLUMNS - 1L)
          .anyMatch(cell -> isTheirs(people, system, cell))) {
        theirs.add(i);
      }
    }
    if (!theirs.isEmpty()) {
      files.put(uploadId, new RefusedFile(records, theirs));
    }
  }

  static String system(Upload upload) {
    String profile = upload.profile();
    return profile == null ? "" : profile.split("\\.", 2)[0];
  }
}
