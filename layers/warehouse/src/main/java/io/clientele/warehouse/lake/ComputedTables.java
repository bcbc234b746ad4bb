package io.clientele.warehouse.lake;

import io.clientele.warehouse.engine.SqlText;
import io.clientele.warehouse.model.Model;
import io.clientele.warehouse.model.ModelCatalogue;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.stream.Collectors;
import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBConnection;

/**
 * The tables of computed models on a DuckDB connection, with the columns that their YAML states.
 */
public final class ComputedTables {
  private final Connection connection;
  private final ModelCatalogue catalogue;

  public ComputedTables(Connection connection, ModelCatalogue catalogue) {
    this.connection = connection;
    this.catalogue = catalogue;
  }

  /** Makes the table and hands out what fills it, cells in the order of its columns; close it. */
  public DuckDBAppender create(String table) throws SQLException {
    createEmpty(catalogue.model(table).orElseThrow());
    return connection.unwrap(DuckDBConnection.class).createAppender(table);
  }

  /** Makes all tables of a computation, without rows. */
  public void createEmpty(String computation) throws SQLException {
    for (Model model : catalogue.computedBy(computation)) {
      createEmpty(model);
    }
  }

  private void createEmpty(Model model) throws SQLException {
    String columns =
        model.columns().stream()
            .map(column -> SqlText.identifier(column.name()) + " " + duckDbType(column.type()))
            .collect(Collectors.joining(", "));
    try (Statement statement = connection.createStatement()) {
      statement.execute("create table " + SqlText.identifier(model.name()) + " (" + columns + ")");
    }
  }

  private static String duckDbType(String type) {
    return switch (type) {
      case "array(varchar)" -> "varchar[]";
      case "timestamp(6)" -> "timestamp";
      default -> type;
    };
  }
}
