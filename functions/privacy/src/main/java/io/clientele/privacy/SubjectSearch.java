package io.clientele.privacy;

import io.clientele.domain.entity.Entity;
import io.clientele.domain.erasure.Identifier;
import io.clientele.domain.erasure.Subject;
import io.clientele.domain.store.ObjectStore;
import io.clientele.domain.store.StoredObject;
import io.clientele.warehouse.engine.SqlText;
import io.clientele.warehouse.lake.LakeTables;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds what names a person, from one thing that does, as the identities of the current run have
 * it.
 */
final class SubjectSearch {
  private static final String SYSTEM = "coalesce(split_part(%s.source, '.', 1), '')";
  private static final String MACROS =
      """
      create macro address_of(text) as lower(trim(text));
      create macro telephone_of(text) as right(system.main.regexp_replace(text, '[^0-9]', '', 'g'), 9);
      """;

  private final Session session;
  private final ObjectStore store;
  private final String bucket;
  private final Set<Identifier> found = new LinkedHashSet<>();

  SubjectSearch(Session session, ObjectStore store, String bucket) {
    this.session = session;
    this.store = store;
    this.bucket = bucket;
  }

  Set<Identifier> identifiers(Subject subject, Optional<String> currentRun)
      throws SQLException, IOException {
    given(subject);
    if (currentRun.isPresent()) {
      session.execute(MACROS);
      for (Entity entity : Entity.values()) {
        lake(entity);
      }
      if (!mart(currentRun.get(), "customer_sources")) {
        return found;
      }
      session.execute("create table subject as " + customers(subject));
      records();
      contacts();
      for (Entity entity : Entity.values()) {
        if (entity != Entity.CUSTOMERS && entity.column("customer_id").isPresent()) {
          if (mart(currentRun.get(), entity.table())) {
            references(entity);
          }
        }
      }
    }
    return found;
  }

  private void given(Subject subject) {
    if (subject.email() != null) {
      Identifier.email(subject.email()).ifPresent(found::add);
    }
    if (subject.phone() != null) {
      Identifier.phone(subject.phone()).ifPresent(found::add);
    }
    if (subject.source() != null && subject.sourceId() != null) {
      found.add(Identifier.record(subject.source(), subject.sourceId()));
    }
  }

  private void lake(Entity entity) throws IOException, SQLException {
    List<Path> files = new ArrayList<>();
    for (StoredObject object : store.list(bucket, Store.LAKE.prefix() + entity.table() + "/")) {
      files.add(session.copy(object.key()));
    }
    new LakeTables(session.connection()).createFromParquet(entity, files);
  }

  /** False for a run from before there was such a table. */
  private boolean mart(String runId, String table) throws IOException, SQLException {
    List<Path> files = new ArrayList<>();
    String prefix = Store.MARTS.prefix() + table + "/run_id=" + runId + "/";
    for (StoredObject object : store.list(bucket, prefix)) {
      files.add(session.copy(object.key()));
    }
    if (!files.isEmpty()) {
      session.execute(
          "create view mart_%s as select * from %s".formatted(table, Session.table(files)));
    }
    return !files.isEmpty();
  }

  /** The customers of the run that are meant. */
  private static String customers(Subject subject) {
    if (subject.customerId() != null) {
      return "select %s as customer_id".formatted(SqlText.literal(subject.customerId()));
    }
    String condition =
        subject.source() == null
            ? contact(subject.email(), subject.phone())
            : "%s = %s and %s in (s.record_id, s.source_id)"
                .formatted(
                    SYSTEM.formatted("s"),
                    SqlText.literal(subject.source()),
                    SqlText.literal(String.valueOf(subject.sourceId())));
    return """
        select distinct s.customer_id from mart_customer_sources s
        left join lake_customers l on l.customer_id = s.record_id and %s = %s
        where %s"""
        .formatted(SYSTEM.formatted("l"), SYSTEM.formatted("s"), condition);
  }

  private static String contact(@Nullable String email, @Nullable String phone) {
    return email != null
        ? "address_of(l.email) = address_of(%s)".formatted(SqlText.literal(email))
        : "telephone_of(l.phone) = telephone_of(%s)"
            .formatted(SqlText.literal(String.valueOf(phone)));
  }

  private void records() throws SQLException {
    session.execute(
        """
        create table records as
        select distinct %s as system, record_id, source_id
        from mart_customer_sources s where customer_id in (select customer_id from subject)"""
            .formatted(SYSTEM.formatted("s")));
    session.execute(
        """
        create table rows_of as
        select l.* from lake_customers l
        join (select distinct system, record_id from records) r
          on r.record_id = l.customer_id and r.system = %s"""
            .formatted(SYSTEM.formatted("l")));
    add("select system, record_id from records");
    add("select system, source_id from records where source_id is not null");
    add(
        "select distinct %s, l.source_id from rows_of l where l.source_id is not null"
            .formatted(SYSTEM.formatted("l")));
  }

  /** Addresses and telephones of theirs that no record of another customer has. */
  private void contacts() throws SQLException {
    String others =
        """
        select %s from lake_customers l
        left join records r on r.record_id = l.customer_id and r.system = %s
        where r.record_id is null and %s is not null""";
    for (List<String> row : session.rows(alone("address_of(l.email)", others))) {
      Identifier.email(row.getFirst()).ifPresent(found::add);
    }
    for (List<String> row : session.rows(alone("telephone_of(l.phone)", others))) {
      Identifier.phone(row.getFirst()).ifPresent(found::add);
    }
  }

  private static String alone(String contact, String others) {
    return "select distinct %s from rows_of l where %s is not null except %s"
        .formatted(contact, contact, others.formatted(contact, SYSTEM.formatted("l"), contact));
  }

  /** What other entities call them, and their orders. */
  private void references(Entity entity) throws SQLException {
    String rows =
        """
        from mart_%s m
        join %s l on l.upload_id = m.upload_id and l.line = m.line
        where m.customer_id in (select customer_id from subject)"""
            .formatted(entity.table(), entity.lakeTable());
    add(
        "select distinct %s, l.customer_id %s and l.customer_id is not null"
            .formatted(SYSTEM.formatted("l"), rows));
    if (entity == Entity.ORDERS) {
      session
          .rows("select distinct %s, l.order_id %s".formatted(SYSTEM.formatted("l"), rows))
          .forEach(row -> found.add(Identifier.order(row.get(0), row.get(1))));
    }
  }

  private void add(String sql) throws SQLException {
    session.rows(sql).forEach(row -> found.add(Identifier.record(row.get(0), row.get(1))));
  }
}
