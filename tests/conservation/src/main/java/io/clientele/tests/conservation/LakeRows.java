package io.clientele.tests.conservation;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Counts rows of the lake's files. */
final class LakeRows implements AutoCloseable {
  private final Connection connection;

  LakeRows() throws SQLException {
    connection = DriverManager.getConnection("jdbc:duckdb:");
  }

  /** Lines of each upload that have a row in at least one of the files. */
  Map<String, Long> lines(Collection<Path> files) throws SQLException {
    Map<String, Long> lines = new TreeMap<>();
    if (files.isEmpty()) {
      return lines;
    }
    String all =
        files.stream()
            .map(file -> "select upload_id, line from read_parquet('%s')".formatted(quoted(file)))
            .collect(Collectors.joining(" union all "));
    try (Statement statement = connection.createStatement();
        ResultSet rows =
            statement.executeQuery(
                "select upload_id, count(distinct line) from (%s) group by upload_id"
                    .formatted(all))) {
      while (rows.next()) {
        lines.put(rows.getString(1), rows.getLong(2));
      }
    }
    return lines;
  }

  /** Rows that differ in a column of the entity, whatever file they came from. */
  long distinct(List<Path> files) throws SQLException {
    String list =
        files.stream()
            .map(file -> "'" + quoted(file) + "'")
            .collect(Collectors.joining(", ", "[", "]"));
    try (Statement statement = connection.createStatement();
        ResultSet count =
            statement.executeQuery(
                """
                select count(*) from (
                  select distinct * exclude (source_id, upload_id, line, ingested_at, row_hash)
                  from read_parquet(%s, union_by_name = true, hive_partitioning = false))
                """
                    .formatted(list))) {
      count.next();
      return count.getLong(1);
    }
  }

  private static String quoted(Path file) {
    return file.toString().replace("'", "''");
  }

  @Override
  public void close() throws SQLException {
    connection.close();
  }
}
