package io.clientele.tests.equality;

import io.clientele.domain.entity.Column;
import io.clientele.warehouse.engine.Engine;
import io.clientele.warehouse.engine.SqlText;
import io.trino.Session;
import io.trino.plugin.hive.HivePlugin;
import io.trino.plugin.memory.MemoryPlugin;
import io.trino.spi.type.TimeZoneKey;
import io.trino.testing.MaterializedRow;
import io.trino.testing.StandaloneQueryRunner;
import io.trino.testing.TestingSession;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A Trino in this JVM. Lake files are read as Athena reads them; what the models make stays in
 * memory.
 */
final class TrinoEngine implements Engine, AutoCloseable {
  private final StandaloneQueryRunner runner;

  private TrinoEngine(StandaloneQueryRunner runner) {
    this.runner = runner;
  }

  /** Starts one that sees the files under a directory. */
  static TrinoEngine start(Path directory) throws SQLException {
    Session session =
        TestingSession.testSessionBuilder()
            .setCatalog("memory")
            .setSchema("clientele")
            .setTimeZoneKey(TimeZoneKey.UTC_KEY)
            // Thousands of rows on two cores: more tasks would only cost.
            .setSystemProperty("task_concurrency", "1")
            .build();
    StandaloneQueryRunner runner = new StandaloneQueryRunner(session);
    runner.installPlugin(new MemoryPlugin());
    runner.createCatalog("memory", "memory", Map.of("memory.max-data-per-node", "512MB"));
    runner.installPlugin(new HivePlugin());
    runner.createCatalog(
        "hive",
        "hive",
        Map.of(
            "hive.metastore", "file",
            "hive.metastore.catalog.dir", "local:///metastore",
            "hive.timestamp-precision", "MICROSECONDS",
            "hive.security", "allow-all",
            "fs.local.enabled", "true",
            "local.location", directory.toString()));
    TrinoEngine engine = new TrinoEngine(runner);
    engine.execute("create schema memory.clientele");
    engine.execute("create schema hive.files");
    return engine;
  }

  /** A table of the Parquet files in a folder below the directory. */
  void createFromParquet(String table, List<Column> columns, String folder) throws SQLException {
    String definitions =
        columns.stream()
            .map(column -> SqlText.identifier(column.name()) + " " + column.type().sql())
            .collect(Collectors.joining(", "));
    execute(
        "create table hive.files.%s (%s) with (format = 'PARQUET', external_location = 'local:///%s')"
            .formatted(table, definitions, folder));
    createTable(table, "select * from hive.files." + table);
  }

  @Override
  public void createTable(String table, String query) throws SQLException {
    execute("create table %s as %s".formatted(table, query));
  }

  @Override
  public void createView(String view, String query) throws SQLException {
    execute("create view %s as %s".formatted(view, query));
  }

  @Override
  public List<List<@Nullable Object>> rows(String query) throws SQLException {
    try {
      return runner.execute(query).getMaterializedRows().stream().map(TrinoEngine::cells).toList();
    } catch (RuntimeException failure) {
      throw new SQLException(failure.getMessage() + " in: " + query, failure);
    }
  }

  private void execute(String statement) throws SQLException {
    rows(statement);
  }

  private static List<@Nullable Object> cells(MaterializedRow row) {
    return Collections.unmodifiableList(row.getFields());
  }

  @Override
  public void close() {
    runner.close();
  }
}
