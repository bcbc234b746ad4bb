package io.clientele.privacy;

import io.clientele.domain.store.ObjectStore;
import io.clientele.warehouse.engine.DuckDb;
import io.clientele.warehouse.engine.DuckDbSettings;
import io.clientele.warehouse.engine.SqlText;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** A database over copies of the lake bucket's Parquet files, gone when closed. */
final class Session implements AutoCloseable {
  private final ObjectStore store;
  private final String bucket;
  private final Workspace workspace;
  private final Connection connection;

  private Session(ObjectStore store, String bucket, Workspace workspace, Connection connection) {
    this.store = store;
    this.bucket = bucket;
    this.workspace = workspace;
    this.connection = connection;
  }

  static Session open(ObjectStore store, String bucket, DuckDbSettings settings)
      throws IOException, SQLException {
    Workspace workspace = Workspace.open();
    Path path = workspace.path();
    return new Session(
        store,
        bucket,
        workspace,
        DuckDb.open(
            settings.withTemporaryDirectory(path.resolve("spill")).withAllowedDirectories(path)));
  }

  Connection connection() {
    return connection;
  }

  /** A copy of an object; it must be there. */
  Path copy(String key) throws IOException {
    Path file = workspace.file();
    if (store.download(bucket, key, null, file).isEmpty()) {
      throw new IOException("the lake bucket has no " + key);
    }
    return file;
  }

  static String table(List<Path> files) {
    List<String> names = files.stream().map(file -> SqlText.literal(file.toString())).toList();
    return "read_parquet([%s], hive_partitioning = false, union_by_name = true)"
        .formatted(String.join(", ", names));
  }

  /** A copy of a Parquet object without the rows that meet the condition. */
  Path without(Path copy, String condition) throws SQLException, IOException {
    Path rest = workspace.file();
    execute(
        "copy (select * from %s where not (%s)) to %s (format parquet, compression zstd)"
            .formatted(table(List.of(copy)), condition, SqlText.literal(rest.toString())));
    return rest;
  }

  /** A copy of a Parquet object in which the rows that meet the condition are of no customer. */
  Path anonymous(Path copy, String condition) throws SQLException, IOException {
    Path rest = workspace.file();
    execute(
        "copy (select * replace (case when %s then null else customer_id end as customer_id) from %s) to %s (format parquet, compression zstd)"
            .formatted(condition, table(List.of(copy)), SqlText.literal(rest.toString())));
    return rest;
  }

  /** The rows of a Parquet object that meet the condition, as JSON. */
  List<String> json(Path copy, String condition) throws SQLException {
    return rows(
            "select cast(to_json(r) as varchar) from (select * from %s where %s) r"
                .formatted(table(List.of(copy)), condition))
        .stream()
        .map(List::getFirst)
        .toList();
  }

  void execute(String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  /** Rows of texts; null is an empty one. */
  List<List<String>> rows(String sql) throws SQLException {
    List<List<String>> rows = new ArrayList<>();
    try (Statement statement = connection.createStatement();
        ResultSet result = statement.executeQuery(sql)) {
      int width = result.getMetaData().getColumnCount();
      while (result.next()) {
        List<String> cells = new ArrayList<>();
        for (int i = 1; i <= width; i++) {
          String cell = result.getString(i);
          cells.add(cell == null ? "" : cell);
        }
        rows.add(cells);
      }
    }
    return rows;
  }

  @Override
  public void close() throws IOException, SQLException {
    try (workspace) {
      connection.close();
    }
  }
}
