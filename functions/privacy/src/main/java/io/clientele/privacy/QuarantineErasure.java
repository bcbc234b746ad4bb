package io.clientele.privacy;

import com.fasterxml.jackson.jr.ob.JSON;
import io.clientele.domain.upload.RefusalReason;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Erases people from the refused rows: each of theirs keeps its line and nothing else. */
final class QuarantineErasure {
  private static final List<String> HEADER = List.of("line", "reason", "column", "value");

  private final Stores stores;

  QuarantineErasure(Stores stores) {
    this.stores = stores;
  }

  /** Empties the rows that were found, and answers how many there were. */
  long erase(QuarantineSearch search) throws IOException {
    long rows = 0;
    for (Map.Entry<String, QuarantineSearch.RefusedFile> upload : search.files().entrySet()) {
      QuarantineSearch.RefusedFile file = upload.getValue();
      rows += file.theirs().size();
      String key = QuarantineSearch.key(upload.getKey());
      report(key + ".json", new HashSet<>(file.lines()));
      stores.write(
          key + QuarantineSearch.CSV, CsvFile.write(rest(file)), "text/csv; charset=utf-8");
    }
    return rows;
  }

  /**
   * Enters lines whose rows go from the lake, as ingest enters those of erased people; a line that
   * stands there stays as it is, so that nothing is counted twice however often it is done.
   *
   * @return how many rows of the upload are refused now
   */
  long enter(String uploadId, Set<String> lines) throws IOException {
    String key = QuarantineSearch.key(uploadId) + QuarantineSearch.CSV;
    List<List<String>> records = new ArrayList<>(CsvFile.read(stores.read(key)));
    if (records.isEmpty()) {
      records.add(HEADER);
    }
    int width = records.getFirst().size();
    Set<String> entered = records.stream().skip(1).map(List::getFirst).collect(Collectors.toSet());
    List<String> missing =
        lines.stream()
            .filter(line -> !entered.contains(line))
            .sorted(Comparator.comparing(Long::valueOf))
            .toList();
    missing.forEach(line -> records.add(empty(line, width)));
    if (!missing.isEmpty()) {
      stores.write(key, CsvFile.write(records), "text/csv; charset=utf-8");
    }
    return records.size() - 1L;
  }

  private static List<List<String>> rest(QuarantineSearch.RefusedFile file) {
    List<List<String>> rest = new ArrayList<>(file.records());
    for (int number : file.theirs()) {
      List<String> record = file.records().get(number);
      rest.set(number, empty(record.getFirst(), record.size()));
    }
    return rest;
  }

  private static List<String> empty(String line, int width) {
    List<String> record = new ArrayList<>(Collections.nCopies(width, ""));
    record.set(0, line);
    record.set(1, RefusalReason.ERASED.word());
    return record;
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
