package io.clientele.warehouse.engine;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Runs on one connection of {@link DuckDb}, which stays the caller's to close. */
public final class DuckDbEngine implements Engine {
  private final Connection connection;

  public DuckDbEngine(Connection connection) {
    this.connection = connection;
  }

  @Override
  public void createTable(String table, String query) throws SQLException {
    execute("create table " + SqlText.identifier(table) + " as " + query);
  }

  @Override
  public void createView(String view, String query) throws SQLException {
    execute("create view " + SqlText.identifier(view) + " as " + query);
  }

  @Override
  public List<List<@Nullable Object>> rows(String query) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet result = statement.executeQuery(query)) {
      int width = result.getMetaData().getColumnCount();
      List<List<@Nullable Object>> rows = new ArrayList<>();
      while (result.next()) {
        List<@Nullable Object> row = new ArrayList<>(width);
        for (int column = 1; column <= width; column++) {
          row.add(result.getObject(column));
        }
        rows.add(row);
      }
      return rows;
    }
  }

  private void execute(String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}
