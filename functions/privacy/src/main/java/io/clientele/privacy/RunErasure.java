package io.clientele.privacy;

import com.fasterxml.jackson.jr.ob.JSON;
import io.clientele.domain.entity.Entity;
import io.clientele.domain.erasure.Identifier;
import io.clientele.domain.store.StoredObject;
import io.clientele.warehouse.engine.SqlText;
import io.clientele.warehouse.erasure.ErasedRows;
import io.clientele.warehouse.model.Model;
import io.clientele.warehouse.model.ModelCatalogue;
import io.clientele.warehouse.model.ModelColumn;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Erases people from every run. Who they are in a run, its customer_sources and orders say, so
 * those two are written anew last: until then everything can be begun again.
 */
final class RunErasure {
  private static final String SOURCES = "customer_sources";

  /** Its rows stay, so that a run's segments are as large as its figures say. */
  private static final String MEMBERSHIPS = "memberships";

  /** What the API knows who was erased by, in place of a hash and behind all hashes. */
  private static final String ERASED = "~".repeat(16);

  private static final String SYSTEM = "coalesce(split_part(source, '.', 1), '')";
  private static final List<String> LAST = List.of("orders", SOURCES);

  private final Stores stores;
  private final Session session;
  private final ModelCatalogue catalogue = ModelCatalogue.load();

  RunErasure(Stores stores, Session session) {
    this.stores = stores;
    this.session = session;
  }

  /** Fills in whom it found, by run. */
  void erase(Map<String, Set<String>> customersByRun, Map<String, Long> erased)
      throws SQLException, IOException {
    Set<String> runs = new TreeSet<>();
    for (StoredObject part : list(Store.MARTS.prefix() + SOURCES + "/")) {
      runs.add(part.key().split("run_id=", -1)[1].split("/", -1)[0]);
    }
    for (String runId : runs) {
      Set<String> customers = customers(runId);
      if (!customers.isEmpty()) {
        customersByRun.put(runId, customers);
      }
    }
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
          mart(mart.name(), run.getKey(), condition(mart, run.getValue()), erased);
        }
      }
      for (String last : LAST) {
        mart(last, run.getKey(), isOneOf(run.getValue()), erased);
      }
    }
  }

  private List<StoredObject> list(String prefix) throws IOException {
    return stores.store().list(stores.lakeBucket(), prefix);
  }

  private Set<String> customers(String runId) throws SQLException, IOException {
    Set<String> customers = new HashSet<>();
    for (StoredObject part : list(part(SOURCES, runId))) {
      String condition =
          "%s or %s"
              .formatted(
                  pseudonymOf(Identifier.Kind.RECORD, "record_id"),
                  pseudonymOf(Identifier.Kind.RECORD, "source_id"));
      customers.addAll(ids(part, condition));
    }
    for (StoredObject part : list(part("orders", runId))) {
      customers.addAll(ids(part, pseudonymOf(Identifier.Kind.ORDER, "order_id")));
    }
    return customers;
  }

  private List<String> ids(StoredObject part, String condition) throws SQLException, IOException {
    return session
        .rows(
            "select distinct customer_id from %s where customer_id is not null and (%s)"
                .formatted(Session.table(List.of(session.copy(part.key()))), condition))
        .stream()
        .map(List::getFirst)
        .toList();
  }

  private static String pseudonymOf(Identifier.Kind kind, String id) {
    return "coalesce(pseudonym('%s', %s || chr(31) || %s) in (select pseudonym from tombstones), false)"
        .formatted(kind.word(), SYSTEM, id);
  }

  private void mart(
      String table, String runId, @Nullable String condition, Map<String, Long> erased)
      throws SQLException, IOException {
    if (condition == null) {
      return;
    }
    for (StoredObject part : list(part(table, runId))) {
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

  /** Null for a table of nobody's rows. */
  private static @Nullable String condition(Model mart, Set<String> customers) {
    Optional<Entity> entity = Entity.byTable(mart.name());
    if (mart.columns().stream().map(ModelColumn::name).anyMatch("customer_id"::equals)) {
      return isOneOf(customers);
    }
    return entity.filter(Entity.ORDER_LINES::equals).isPresent()
        ? ErasedRows.condition(
            Entity.ORDER_LINES, SYSTEM, column -> column.equals("order_id") ? column : null)
        : null;
  }

  private static String isOneOf(Set<String> customers) {
    return customers.stream()
        .map(SqlText::literal)
        .collect(Collectors.joining(", ", "coalesce(customer_id in (", "), false)"));
  }

  private static String part(String table, String runId) {
    return Store.MARTS.prefix() + table + "/run_id=" + runId + "/";
  }

  private void serving(String runId, Set<String> customers, Map<String, Long> erased)
      throws IOException {
    for (StoredObject document : list(Store.SERVING.prefix() + runId + "/")) {
      String key = document.key();
      if (key.endsWith(".ndjson")) {
        CustomerLines.Rest rest = CustomerLines.blanked(read(key), customers);
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
    Map<String, Object> index = JSON.std.mapFrom(read(key));
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
    List<String> lines = new String(read(key), StandardCharsets.UTF_8).lines().toList();
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
    for (StoredObject file : list(Store.CONTACTS.prefix() + runId)) {
      CustomerLines.Rest rest = CustomerLines.without(read(file.key()), customers);
      if (rest.count() > 0) {
        stores.write(file.key(), rest.bytes(), "application/x-ndjson");
        Stores.count(erased, Store.CONTACTS, rest.count());
      }
    }
  }

  private byte[] read(String key) throws IOException {
    return stores.store().read(stores.lakeBucket(), key).orElse(new byte[0]);
  }
}
