package io.clientele.privacy;

import io.clientele.domain.entity.Entity;
import io.clientele.domain.erasure.Identifier;
import io.clientele.domain.store.StoredObject;
import io.clientele.warehouse.engine.SqlText;
import io.clientele.warehouse.erasure.ErasedRows;
import io.clientele.warehouse.model.Model;
import io.clientele.warehouse.model.ModelColumn;
import java.io.IOException;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Who the people are in each run, whom a session knows by their pseudonyms: its customer_sources
 * and orders say so.
 */
final class RunSearch {
  static final String SOURCES = "customer_sources";
  static final String ORDERS = "orders";

  private static final String SYSTEM = "coalesce(split_part(source, '.', 1), '')";

  private final Stores stores;
  private final Session session;

  RunSearch(Stores stores, Session session) {
    this.stores = stores;
    this.session = session;
  }

  /** Their customer ids, by run; only runs that know them. */
  Map<String, Set<String>> customersByRun() throws SQLException, IOException {
    Set<String> runs = new TreeSet<>();
    for (StoredObject part : stores.list(Store.MARTS.prefix() + SOURCES + "/")) {
      runs.add(part.key().split("run_id=", -1)[1].split("/", -1)[0]);
    }
    Map<String, Set<String>> customersByRun = new TreeMap<>();
    for (String runId : runs) {
      Set<String> customers = customers(runId);
      if (!customers.isEmpty()) {
        customersByRun.put(runId, customers);
      }
    }
    return customersByRun;
  }

  /** SQL of the rows of theirs in a mart; null for a table of nobody's rows. */
  static @Nullable String condition(Model mart, Set<String> customers) {
    if (mart.columns().stream().map(ModelColumn::name).anyMatch("customer_id"::equals)) {
      return isOneOf(customers);
    }
    return Entity.byTable(mart.name()).filter(Entity.ORDER_LINES::equals).isPresent()
        ? ErasedRows.condition(
            Entity.ORDER_LINES, SYSTEM, column -> column.equals("order_id") ? column : null)
        : null;
  }

  static String isOneOf(Set<String> customers) {
    return customers.stream()
        .map(SqlText::literal)
        .collect(Collectors.joining(", ", "coalesce(customer_id in (", "), false)"));
  }

  static String part(String table, String runId) {
    return Store.MARTS.prefix() + table + "/run_id=" + runId + "/";
  }

  private Set<String> customers(String runId) throws SQLException, IOException {
    Set<String> customers = new HashSet<>();
    for (StoredObject part : stores.list(part(SOURCES, runId))) {
      String condition =
          "%s or %s"
              .formatted(
                  pseudonymOf(Identifier.Kind.RECORD, "record_id"),
                  pseudonymOf(Identifier.Kind.RECORD, "source_id"));
      customers.addAll(ids(part, condition));
    }
    for (StoredObject part : stores.list(part(ORDERS, runId))) {
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
}
