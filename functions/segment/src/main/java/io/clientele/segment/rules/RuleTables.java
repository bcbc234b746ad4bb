package io.clientele.segment.rules;

import io.clientele.warehouse.engine.SqlText;
import io.clientele.warehouse.lake.ComputedTables;
import io.clientele.warehouse.model.Computation;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.duckdb.DuckDBAppender;

/** The computation {@code rules}: who is in which of the team's own segments. */
public final class RuleTables implements Computation {
  /** The computation's name. */
  public static final String NAME = "rules";

  private static final String OTHER = "other";
  private final Connection connection;
  private final ComputedTables tables;
  private final List<RuleSegment> segments;

  public RuleTables(Connection connection, ComputedTables tables, RuleBook book) {
    this.connection = connection;
    this.tables = tables;
    this.segments = book.segments();
  }

  /** Empty tables where the team defined no segment: the scheme is not there then. */
  @Override
  public void createTables() throws SQLException {
    if (segments.isEmpty()) {
      tables.createEmpty(NAME);
      return;
    }
    try (DuckDBAppender rows = tables.create("rule_segments")) {
      for (int at = 0; at < segments.size(); at++) {
        RuleSegment segment = segments.get(at);
        rows.beginRow().append(segment.segmentId()).append(at + 1L).append(segment.name());
        rows.append(segment.namePl()).append(segment.description());
        rows.append(segment.descriptionPl()).endRow();
      }
      rows.beginRow()
          .append(OTHER)
          .append(segments.size() + 1L)
          .append("Other")
          .append("Pozostali");
      rows.append("Customers that no segment of yours describes.");
      rows.append("Klienci, których nie opisuje żaden z Waszych segmentów.").endRow();
    }
    tables.create("rule_memberships").close();
    try (Statement statement = connection.createStatement()) {
      statement.execute(
          """
      insert into rule_memberships
      with matches (customer_id, rank, segment_id, conditions_met) as (
      %s
      ),
      renamed as (
        select
          customer_id, segment_id, conditions_met,
          1e0 / count(*) over (partition by customer_id) as weight,
          row_number() over (partition by customer_id order by rank) = 1 as is_primary
        from matches
      )
      select customer_id, segment_id, weight, is_primary, conditions_met from renamed
      union all
      select m.customer_id, 'other', 1e0, true, null
      from int_customer_measures m
      where not exists (select 1 from matches where matches.customer_id = m.customer_id)
      """
              .formatted(matches()));
    }
  }

  private String matches() {
    StringBuilder sql = new StringBuilder();
    for (int at = 0; at < segments.size(); at++) {
      RuleSegment segment = segments.get(at);
      sql.append(at == 0 ? "" : "\nunion all\n")
          .append("select customer_id, %d, ".formatted(at + 1))
          .append(SqlText.literal(segment.segmentId()))
          .append(", ")
          .append(SqlText.literal(segment.conditions()))
          .append(" from int_customer_measures where ")
          .append(segment.sql());
    }
    return sql.toString();
  }
}
