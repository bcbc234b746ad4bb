package io.clientele.tests.conservation;

import io.clientele.tests.conservation.Evidence.Extent;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Holds bucket, ledger, lake and quarantine against each other: each object that is an upload has
 * its entry, and each of its rows is in the lake, in the quarantine, or a repetition of one there.
 * What an object holds is counted from its bytes.
 */
public final class Conservation {
  private static final Set<String> FINAL = Set.of("done", "quarantined", "failed");
  private static final String CONFIGURATION = "config/";

  private final Evidence evidence;
  private final List<String> faults = new ArrayList<>();
  private int counted;
  private long rows;

  private Conservation(Evidence evidence) {
    this.evidence = evidence;
  }

  /** What there is to say about it. */
  public static Finding check(Evidence evidence) throws IOException {
    return new Conservation(evidence).find();
  }

  private Finding find() throws IOException {
    Map<String, Path> objects = StoredFiles.byKey(evidence.uploads());
    objects.keySet().removeIf(key -> key.startsWith(CONFIGURATION));
    for (Map.Entry<String, Path> object : objects.entrySet()) {
      checkObject(object.getKey(), Files.readAllBytes(object.getValue()));
    }
    Map<String, Path> stored = StoredFiles.byKey(evidence.lake());
    for (LedgerEntry entry : evidence.ledger()) {
      checkEntry(entry);
      checkQuarantine(entry, stored);
    }
    if (evidence.extent() != Extent.WITHOUT_LAKE) {
      try (LakeRows lake = new LakeRows()) {
        checkLake(lake, stored);
        checkDistinct(lake, stored);
      } catch (SQLException e) {
        throw new IOException("the files of the lake cannot be read", e);
      }
    }
    return new Finding(List.copyOf(faults), objects.size(), counted, rows);
  }

  private void checkObject(String key, byte[] content) {
    String version = StoredFiles.version(content);
    List<LedgerEntry> entries =
        evidence.ledger().stream().filter(entry -> entry.isOf(key, version)).toList();
    if (entries.isEmpty()) {
      faults.add("the ledger does not know the object %s, version %s".formatted(key, version));
    }
    // Of an archive or a workbook several entries are parts, none of which is the file.
    if (entries.size() == 1 && key.matches("(?i).+\\.csv(\\.gz)?")) {
      checkCount(entries.getFirst(), CsvRecords.count(content));
    }
  }

  /** One of the records is the header. A file that is refused whole may have no table in it. */
  private void checkCount(LedgerEntry entry, OptionalLong records) {
    boolean isTable = entry.rowsRead() > 0 || entry.status().equals("done");
    if (records.isPresent() && isTable) {
      counted++;
      rows += entry.rowsRead();
      if (records.getAsLong() - 1 != entry.rowsRead()) {
        faults.add(
            "%s has %d records behind its header, and %d rows were read"
                .formatted(entry.key(), records.getAsLong() - 1, entry.rowsRead()));
      }
    }
  }

  private void checkEntry(LedgerEntry entry) {
    if (!FINAL.contains(entry.status())) {
      faults.add("%s did not come to an end: %s".formatted(entry.key(), entry.status()));
    }
    long others = entry.rowsAccepted() + entry.rowsDuplicate() + entry.rowsQuarantined();
    if (entry.rowsRead() != others) {
      faults.add("the rows of %s do not sum up: %s".formatted(entry.key(), entry));
    }
  }

  /** A file that is refused whole may have all that it says there, although no row was read. */
  private void checkQuarantine(LedgerEntry entry, Map<String, Path> stored) throws IOException {
    Path file = stored.get("quarantine/" + entry.uploadId() + ".csv");
    long refused = file == null ? 0 : CsvRecords.count(Files.readAllBytes(file)).orElse(0) - 1;
    boolean maybeGone = evidence.extent() == Extent.AFTER_ERASURE;
    if (entry.rowsRead() > 0 && refused != entry.rowsQuarantined() && !maybeGone) {
      faults.add(
          "%s has %d rows in its quarantine, and %d quarantined ones"
              .formatted(entry.key(), refused, entry.rowsQuarantined()));
    }
  }

  private void checkLake(LakeRows lake, Map<String, Path> stored) throws SQLException {
    Set<String> claimed = new HashSet<>();
    evidence.ledger().forEach(entry -> claimed.addAll(entry.files().values()));
    List<Path> files = new ArrayList<>();
    for (Map.Entry<String, Path> file : stored.entrySet()) {
      if (file.getKey().startsWith("lake/")) {
        files.add(file.getValue());
        if (!claimed.contains(file.getKey())) {
          faults.add("no upload of the ledger has the file " + file.getKey());
        }
      }
    }
    Map<String, Long> lines = lake.lines(files);
    for (LedgerEntry entry : evidence.ledger()) {
      Long found = lines.remove(entry.uploadId());
      long inLake = found == null ? 0 : found;
      // Repetitions are there too: which row repeats which is for runs to say.
      long all = entry.rowsAccepted() + entry.rowsDuplicate();
      if (inLake > all || (inLake < all && evidence.isWhole())) {
        faults.add(
            "%s has %d rows in the lake, and %d accepted and %d duplicate ones"
                .formatted(entry.key(), inLake, entry.rowsAccepted(), entry.rowsDuplicate()));
      }
    }
    if (!lines.isEmpty()) {
      faults.add("the lake has rows of uploads that the ledger does not know: " + lines);
    }
  }

  /**
   * Of tables whose uploads feed nothing else, no row that differs from all others was called a
   * duplicate, once a run has settled all of them.
   */
  private void checkDistinct(LakeRows lake, Map<String, Path> stored) throws SQLException {
    Map<String, List<Path>> files = new TreeMap<>();
    Map<String, Long> accepted = new TreeMap<>();
    Set<String> mixed = new TreeSet<>();
    for (LedgerEntry entry : evidence.ledger()) {
      if (entry.files().size() > 1 || !entry.isSettled()) {
        mixed.addAll(entry.files().keySet());
      }
      entry
          .files()
          .forEach(
              (table, key) -> {
                accepted.merge(table, entry.rowsAccepted(), Long::sum);
                Path file = stored.get(key);
                if (file == null && evidence.isWhole()) {
                  faults.add("the file %s of %s is gone".formatted(key, entry.key()));
                } else if (file != null) {
                  files.computeIfAbsent(table, name -> new ArrayList<>()).add(file);
                }
              });
    }
    for (Map.Entry<String, List<Path>> table : files.entrySet()) {
      long different = lake.distinct(table.getValue());
      long said = accepted.getOrDefault(table.getKey(), 0L);
      if (!mixed.contains(table.getKey()) && evidence.isWhole() && different > said) {
        faults.add(
            "%s has %d different rows in the lake, and %d were accepted"
                .formatted(table.getKey(), different, said));
      }
    }
  }
}
