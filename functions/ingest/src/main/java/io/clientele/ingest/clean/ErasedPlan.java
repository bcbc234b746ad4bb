package io.clientele.ingest.clean;

import io.clientele.domain.erasure.ErasedPeople;
import io.clientele.warehouse.engine.SqlText;
import io.clientele.warehouse.erasure.ErasedRows;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Rows of erased people in a file: a row is theirs when anything that it feeds is. */
final class ErasedPlan {
  private ErasedPlan() {}

  /** Makes the view {@code clean} of {@code cleaned}, with their rows refused. */
  static void refuse(Connection connection, Plan plan, ErasedPeople erased) throws SQLException {
    ErasedRows.prepare(connection, erased);
    try (Statement statement = connection.createStatement()) {
      statement.execute("create table erased as select line from cleaned where " + condition(plan));
      statement.execute(
          """
          create view clean as
          select * exclude (is_erased) replace (
            case when is_erased then 0 else problem end as problem,
            case when is_erased then 'erased' else reason end as reason,
            case when is_erased then -1 else cell end as cell)
          from (select *, line in (select line from erased) as is_erased from cleaned)""");
    }
  }

  private static String condition(Plan plan) {
    String profile = plan.recognised().profile().id();
    String system = SqlText.literal(profile.split("\\.", 2)[0]);
    return plan.outputs().stream()
        .map(
            output ->
                ErasedRows.condition(
                    output.feed().entity(), system, column -> field(output, column)))
        .collect(Collectors.joining(" or "));
  }

  private static @Nullable String field(Output output, String column) {
    Integer field =
        column.equals("source_id")
            ? output.sourceId()
            : output.feed().entity().column(column).map(output.fields()::get).orElse(-1);
    return field == null || field < 0 ? null : "cast(f" + field + " as varchar)";
  }
}
