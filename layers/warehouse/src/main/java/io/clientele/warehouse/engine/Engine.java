package io.clientele.warehouse.engine;

import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What runs the models: DuckDB in the function; a distributed engine beyond that. */
public interface Engine {
  /** Makes a table of the rows of a query. */
  void createTable(String table, String query) throws SQLException;

  /** Makes a name for a query, which is asked again by everyone who reads it. */
  void createView(String view, String query) throws SQLException;

  /** The rows of a query; one row is its values in column order. */
  List<List<@Nullable Object>> rows(String query) throws SQLException;
}
