package io.clientele.local.load;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** The tables that a run published, to be written as RFC 4180 CSV in UTF-8. */
final class Marts implements AutoCloseable {
  private final Path marts;
  private final String runId;
  private final Connection duckdb;

  Marts(Path lake, String runId) throws IOException {
    marts = lake.resolve("marts");
    this.runId = runId;
    try {
      duckdb = DriverManager.getConnection("jdbc:duckdb:");
      execute("SET memory_limit = '256MB'");
      execute("SET threads = 2");
      execute("SET TimeZone = 'UTC'");
    } catch (SQLException e) {
      throw new IOException("DuckDB could not start", e);
    }
  }

  /** True where the run published that table. */
  boolean has(String table) {
    return Files.isRegularFile(file(table));
  }

  /** Writes the rows of a table that meet the condition, in the order of all their columns. */
  void write(String table, String columns, String condition, Path target) throws IOException {
    copy(
        "SELECT %s FROM %s WHERE %s ORDER BY ALL".formatted(columns, rows(table), condition),
        target);
  }

  /** Writes the rows of a table, each with those columns of another that share its key. */
  void writeJoined(String table, String other, String key, Path target) throws IOException {
    copy(
        "SELECT * FROM %s AS own LEFT JOIN %s AS other USING (\"%s\") ORDER BY ALL"
            .formatted(rows(table), rows(other), key),
        target);
  }

  private String rows(String table) {
    return "read_parquet(%s, hive_partitioning = false)".formatted(literal(file(table)));
  }

  private void copy(String query, Path target) throws IOException {
    Files.createDirectories(target.resolveSibling(""));
    try {
      // Where all columns of a row are quoted alike, an empty text is told from no value.
      execute(
          "COPY (SELECT %s FROM (%s)) TO %s (FORMAT csv, HEADER, TIMESTAMPFORMAT '%%Y-%%m-%%dT%%H:%%M:%%S.%%gZ')"
              .formatted(cells(query), query, literal(target)));
    } catch (SQLException e) {
      throw new IOException(target + " could not be written", e);
    }
  }

  /** A list becomes one cell, its items parted by semicolons. */
  private String cells(String query) throws SQLException {
    List<String> cells = new ArrayList<>();
    try (Statement statement = duckdb.createStatement();
        ResultSet columns = statement.executeQuery("DESCRIBE " + query)) {
      while (columns.next()) {
        String name = "\"" + columns.getString(1).replace("\"", "\"\"") + "\"";
        boolean list = columns.getString(2).endsWith("[]");
        cells.add(list ? "array_to_string(%s, ';') AS %s".formatted(name, name) : name);
      }
    }
    return String.join(", ", cells);
  }

  private Path file(String table) {
    return marts.resolve(table).resolve("run_id=" + runId).resolve("part-0.parquet");
  }

  private void execute(String sql) throws SQLException {
    try (Statement statement = duckdb.createStatement()) {
      statement.execute(sql);
    }
  }

  private static String literal(Path path) {
    return "'" + path.toString().replace("'", "''") + "'";
  }

  @Override
  public void close() throws IOException {
    try {
      duckdb.close();
    } catch (SQLException e) {
      throw new IOException("DuckDB did not close", e);
    }
  }
}
