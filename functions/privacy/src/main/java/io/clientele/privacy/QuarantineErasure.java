package io.clientele.privacy;

import com.fasterxml.jackson.jr.ob.JSON;
import io.clientele.domain.upload.RefusalReason;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Erases people from the refused rows: each of theirs keeps its line and nothing else. */
final class QuarantineErasure {
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

  private static List<List<String>> rest(QuarantineSearch.RefusedFile file) {
    List<List<String>> rest = new ArrayList<>(file.records());
    for (int number : file.theirs()) {
      List<String> record = file.records().get(number);
      List<String> empty = new ArrayList<>(Collections.nCopies(record.size(), ""));
      empty.set(0, record.getFirst());
      empty.set(1, RefusalReason.ERASED.word());
      rest.set(number, empty);
    }
    return rest;
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
