package io.clientele.warehouse.audit;

import io.clientele.domain.run.Audit;
import io.clientele.warehouse.engine.Engine;
import io.clientele.warehouse.model.TableNames;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A query of the rows that break a rule.
 *
 * @param rule what holds when it finds none, in words
 */
public record AuditQuery(String name, String rule, String sql) {
  /** The tables that it looks at. */
  public Set<String> tables() {
    return TableNames.readBy(sql);
  }

  /** Looks; what it found on an engine that holds the tables. */
  public Audit run(Engine engine) throws SQLException {
    long failures = count(engine);
    return new Audit(
        name, failures, failures == 0 ? rule : "Not true for " + failures + " rows: " + rule);
  }

  private long count(Engine engine) throws SQLException {
    List<@Nullable Object> row =
        engine.rows("select count(*) from (" + sql + ") as offending").getFirst();
    return row.getFirst() instanceof Number number ? number.longValue() : 0;
  }
}
