package io.clientele.warehouse.lake;

import io.clientele.domain.entity.Column;
import io.clientele.domain.entity.ColumnType;
import io.clientele.domain.entity.Entity;
import io.clientele.domain.entity.Lineage;
import io.clientele.warehouse.engine.SqlText;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The tables {@code lake_<entity>} of a DuckDB connection. */
public final class LakeTables {
  private final Connection connection;

  public LakeTables(Connection connection) {
    this.connection = connection;
  }

  /** The columns of an entity in the lake: its own, then {@link Lineage}. */
  public static List<Column> columns(Entity entity) {
    return Stream.concat(entity.columns().stream(), Lineage.COLUMNS.stream()).toList();
  }

  /** The DuckDB type of a column; DuckDB does not read Athena's {@code array(varchar)}. */
  public static String duckDbType(Column column) {
    return column.type() == ColumnType.TEXT_LIST ? "varchar[]" : column.type().sql();
  }

  /** An empty table, for an entity that was never fed. */
  public void createEmpty(Entity entity) throws SQLException {
    String definitions =
        columns(entity).stream()
            .map(column -> SqlText.identifier(column.name()) + " " + duckDbType(column))
            .collect(Collectors.joining(", "));
    execute("create table %s (%s)".formatted(entity.lakeTable(), definitions));
  }

  /**
   * The rows of Parquet files, which may lie in partition folders; an empty table where there are
   * none.
   */
  public void createFromParquet(Entity entity, List<Path> files) throws SQLException {
    if (files.isEmpty()) {
      createEmpty(entity);
      return;
    }
    String names =
        files.stream()
            .map(file -> SqlText.literal(file.toAbsolutePath().normalize().toString()))
            .collect(Collectors.joining(", ", "[", "]"));
    String columns =
        columns(entity).stream().map(LakeTables::cast).collect(Collectors.joining(", "));
    execute(
        "create view %s as select %s from read_parquet(%s, hive_partitioning = false)"
            .formatted(entity.lakeTable(), columns, names));
  }

  private static String cast(Column column) {
    String name = SqlText.identifier(column.name());
    return "cast(%s as %s) as %s".formatted(name, duckDbType(column), name);
  }

  private void execute(String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}
