package io.clientele.privacy;

import io.clientele.domain.csv.SpreadsheetText;
import io.clientele.domain.store.StoredObject;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Erases people from the files of audiences, each of which says its run. */
final class AudienceErasure {
  private final Stores stores;

  AudienceErasure(Stores stores) {
    this.stores = stores;
  }

  void erase(Map<String, Set<String>> customersByRun, Map<String, Long> erased) throws IOException {
    for (StoredObject file : stores.list(Store.AUDIENCES.prefix())) {
      byte[] bytes = stores.read(file.key());
      List<List<String>> records = CsvFile.read(bytes);
      if (records.isEmpty()) {
        continue;
      }
      int customer = records.getFirst().indexOf("customer_id");
      int run = records.getFirst().indexOf("run_id");
      List<List<String>> rest =
          records.stream()
              .filter(record -> !isTheirs(record, customer, run, customersByRun))
              .toList();
      if (rest.size() < records.size()) {
        stores.write(file.key(), CsvFile.write(rest), "text/csv; charset=utf-8");
        Stores.count(erased, Store.AUDIENCES, records.size() - rest.size());
      }
    }
  }

  static boolean isTheirs(
      List<String> record, int customer, int run, Map<String, Set<String>> customersByRun) {
    if (customer < 0 || run < 0 || record.size() <= Math.max(customer, run)) {
      return false;
    }
    String id = record.get(customer);
    Set<String> customers = customersByRun.getOrDefault(record.get(run), Set.of());
    return customers.contains(id) || customers.contains(SpreadsheetText.unmarked(id));
  }
}
