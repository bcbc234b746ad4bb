package io.clientele.privacy;

import com.fasterxml.jackson.jr.ob.JSON;
import io.clientele.domain.store.StoredObject;
import io.clientele.warehouse.model.Model;
import io.clientele.warehouse.model.ModelCatalogue;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Erases people from every run. Who they are in a run, its customer_sources and orders say, so
 * those two are written anew last: until then everything can be begun again.
 */
final class RunErasure {
  /** Its rows stay, so that a run's segments are as large as its figures say. */
  private static final String MEMBERSHIPS = "memberships";

  /** What the API knows who was erased by, in place of a hash and behind all hashes. */
  private static final String ERASED = "~".repeat(16);

  private static final List<String> LAST = List.of(RunSearch.ORDERS, RunSearch.SOURCES);

  private final Stores stores;
  private final Session session;
  private final ModelCatalogue catalogue = ModelCatalogue.load();

  RunErasure(Stores stores, Session session) {
    this.stores = stores;
    this.session = session;
  }

  /** From what a run serves. */
  void erase(Map<String, Set<String>> customersByRun, Map<String, Long> erased) throws IOException {
    for (Map.Entry<String, Set<String>> run : customersByRun.entrySet()) {
      serving(run.getKey(), run.getValue(), erased);
      contacts(run.getKey(), run.getValue(), erased);
    }
  }

  /** Removes them from the marts, after which nobody knows who they were. */
  void eraseMarts(Map<String, Set<String>> customersByRun, Map<String, Long> erased)
      throws SQLException, IOException {
    for (Map.Entry<String, Set<String>> run : customersByRun.entrySet()) {
      for (Model mart : catalogue.marts()) {
        if (!LAST.contains(mart.name())) {
          mart(mart.name(), run.getKey(), RunSearch.condition(mart, run.getValue()), erased);
        }
      }
      for (String last : LAST) {
        mart(last, run.getKey(), RunSearch.isOneOf(run.getValue()), erased);
      }
    }
  }

  private void mart(
      String table, String runId, @Nullable String condition, Map<String, Long> erased)
      throws SQLException, IOException {
    if (condition == null) {
      return;
    }
    for (StoredObject part : stores.list(RunSearch.part(table, runId))) {
      var copy = session.copy(part.key());
      String count =
          session
              .rows(
                  "select count(*) from %s where %s"
                      .formatted(Session.table(List.of(copy)), condition))
              .getFirst()
              .getFirst();
      if (!count.equals("0")) {
        stores.writeParquet(
            part.key(),
            table.equals(MEMBERSHIPS)
                ? session.anonymous(copy, condition)
                : session.without(copy, condition));
        Stores.count(erased, Store.MARTS, Long.parseLong(count));
      }
    }
  }

  private void serving(String runId, Set<String> customers, Map<String, Long> erased)
      throws IOException {
    for (StoredObject document : stores.list(Store.SERVING.prefix() + runId + "/")) {
      String key = document.key();
      if (key.endsWith(".ndjson")) {
        CustomerLines.Rest rest = CustomerLines.blanked(stores.read(key), customers);
        if (rest.count() > 0) {
          stores.write(key, rest.bytes(), "application/x-ndjson");
          Stores.count(erased, Store.SERVING, rest.count());
        }
      } else if (key.endsWith("/members.txt")) {
        members(key, customers, erased);
      } else if (key.endsWith(runId + "/customers.json")) {
        index(key, customers);
      }
    }
  }

  /** A place that begins with them begins with nobody: the id before leads there as well. */
  private void index(String key, Set<String> customers) throws IOException {
    Map<String, Object> index = JSON.std.mapFrom(stores.read(key));
    if (index.get("ids") instanceof List<?> ids && ids.stream().anyMatch(customers::contains)) {
      List<Object> kept = new ArrayList<>();
      for (Object id : ids) {
        kept.add(customers.contains(id) ? (kept.isEmpty() ? "" : kept.getLast()) : id);
      }
      index.put("ids", kept);
      stores.write(
          key,
          JSON.std.with(JSON.Feature.WRITE_NULL_PROPERTIES).asBytes(index),
          "application/json");
    }
  }

  private void members(String key, Set<String> customers, Map<String, Long> erased)
      throws IOException {
    Set<String> hashes = customers.stream().map(MemberHash::of).collect(Collectors.toSet());
    List<String> lines = new String(stores.read(key), StandardCharsets.UTF_8).lines().toList();
    Map<Boolean, List<String>> parts =
        lines.stream()
            .collect(Collectors.partitioningBy(line -> hashes.contains(line.split(" ", 2)[0])));
    List<String> theirs = parts.getOrDefault(true, List.of());
    if (!theirs.isEmpty()) {
      String text =
          Stream.concat(
                  parts.getOrDefault(false, List.of()).stream(),
                  theirs.stream().map(line -> ERASED + line.substring(ERASED.length())))
              .map(line -> line + "\n")
              .collect(Collectors.joining());
      stores.write(key, text.getBytes(StandardCharsets.UTF_8), "text/plain");
      Stores.count(erased, Store.SERVING, theirs.size());
    }
  }

  private void contacts(String runId, Set<String> customers, Map<String, Long> erased)
      throws IOException {
    for (StoredObject file : stores.list(Store.CONTACTS.prefix() + runId)) {
      CustomerLines.Rest rest = CustomerLines.without(stores.read(file.key()), customers);
      if (rest.count() > 0) {
        stores.write(file.key(), rest.bytes(), "application/x-ndjson");
        Stores.count(erased, Store.CONTACTS, rest.count());
      }
    }
  }
}
