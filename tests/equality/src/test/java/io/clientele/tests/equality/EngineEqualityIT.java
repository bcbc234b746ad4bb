package io.clientele.tests.equality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import io.clientele.domain.config.ValueTiers;
import io.clientele.domain.entity.Column;
import io.clientele.domain.entity.ColumnType;
import io.clientele.domain.entity.Entity;
import io.clientele.warehouse.Resources;
import io.clientele.warehouse.audit.AuditQuery;
import io.clientele.warehouse.audit.Audits;
import io.clientele.warehouse.engine.DuckDb;
import io.clientele.warehouse.engine.DuckDbEngine;
import io.clientele.warehouse.engine.DuckDbSettings;
import io.clientele.warehouse.engine.Engine;
import io.clientele.warehouse.lake.LakeTables;
import io.clientele.warehouse.lake.PurchaseSource;
import io.clientele.warehouse.lake.RunParameters;
import io.clientele.warehouse.lake.RunTables;
import io.clientele.warehouse.model.Model;
import io.clientele.warehouse.model.ModelCatalogue;
import io.clientele.warehouse.model.ModelRun;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** Every model and audit gives the same on DuckDB and on Trino, cell by cell. */
class EngineEqualityIT {
  private static final List<Column> PARAMETERS =
      List.of(
          column("as_of", ColumnType.INSTANT),
          column("reporting_currency", ColumnType.TEXT),
          column("time_zone", ColumnType.TEXT),
          column("purchases_from", ColumnType.TEXT),
          column("value_tiers_by", ColumnType.TEXT));
  private static final List<Column> PREVIOUS =
      List.of(column("run_id", ColumnType.TEXT), column("as_of", ColumnType.INSTANT));
  private static final List<Column> PREVIOUS_MEMBERSHIPS =
      List.of(
          column("scheme", ColumnType.TEXT),
          column("customer_id", ColumnType.TEXT),
          column("segment_id", ColumnType.TEXT));
  private static final List<Column> TIERS =
      List.of(
          column("tier", ColumnType.INTEGER),
          column("share_until", ColumnType.NUMBER),
          column("is_last", ColumnType.BOOLEAN));
  private static final List<Column> UPLOADS =
      List.of(column("upload_id", ColumnType.TEXT), column("received_at", ColumnType.INSTANT));
  private static final List<Column> RATES =
      List.of(
          column("currency", ColumnType.TEXT),
          column("date", ColumnType.DATE),
          column("rate_to_reporting", ColumnType.NUMBER));

  private static final List<Column> DECISIONS =
      List.of(
          column("action", ColumnType.TEXT),
          column("source", ColumnType.TEXT),
          column("source_id", ColumnType.TEXT),
          column("other_source", ColumnType.TEXT),
          column("other_source_id", ColumnType.TEXT));

  @TempDir static Path directory;

  private static final ModelCatalogue CATALOGUE = ModelCatalogue.load();
  private static Connection connection;
  private static Engine duckDb;
  private static TrinoEngine trino;

  @BeforeAll
  static void runOnBoth() throws SQLException, IOException {
    connection = DuckDb.open(DuckDbSettings.inMemory("1GB", 1).withAllowedDirectories(directory));
    duckDb = new DuckDbEngine(connection);
    new SeededLake(20240705, 1200).fill(connection);
    new RunTables(connection)
        .create(
            new RunParameters(
                null, "USD", ZoneId.of("Europe/Warsaw"), PurchaseSource.BOTH, ValueTiers.DEFAULT),
            SeededLake.uploads(),
            SeededLake.rates(),
            SeededLake.decisions());
    previousRun();
    trino = TrinoEngine.start(directory);
    for (Entity entity : Entity.values()) {
      copy(entity.lakeTable(), LakeTables.columns(entity));
    }
    copy("run_parameters", PARAMETERS);
    copy("run_uploads", UPLOADS);
    copy("run_fx_rates", RATES);
    copy("run_identity", DECISIONS);
    copy("run_value_tiers", TIERS);
    copy("run_previous", PREVIOUS);
    copy("run_previous_memberships", PREVIOUS_MEMBERSHIPS);
    new ModelRun(duckDb, CATALOGUE, StandIns.on(duckDb, CATALOGUE), InstantSource.system())
        .materialise();
    new ModelRun(trino, CATALOGUE, StandIns.on(trino, CATALOGUE), InstantSource.system())
        .materialise();
  }

  @AfterAll
  static void close() throws SQLException {
    connection.close();
    trino.close();
  }

  @TestFactory
  Stream<DynamicTest> modelsGiveTheSameRows() {
    return CATALOGUE.models().stream()
        .map(model -> dynamicTest(model.name(), () -> compare(model)));
  }

  /** Those in SQL files, and of those that models state one a kind: they come from one template. */
  @TestFactory
  Stream<DynamicTest> auditsFindTheSameRows() {
    Map<String, AuditQuery> kinds = new LinkedHashMap<>();
    for (AuditQuery audit : Audits.of(CATALOGUE).queries()) {
      kinds.putIfAbsent(audit.name().substring(audit.name().indexOf(' ') + 1), audit);
    }
    return kinds.values().stream().map(audit -> dynamicTest(audit.name(), () -> compare(audit)));
  }

  /** A list of expressions, so that the prelude means what Trino means. */
  @TestFactory
  Stream<DynamicTest> functionsGiveTheSameValue() throws SQLException {
    List<String> expressions = Resources.lines("io/clientele/tests/equality/expressions.sql");
    String query = "select " + String.join(",\n", expressions);
    List<@Nullable Object> here = duckDb.rows(query).getFirst();
    List<@Nullable Object> there = trino.rows(query).getFirst();
    return IntStream.range(0, expressions.size())
        .mapToObj(
            at ->
                dynamicTest(
                    expressions.get(at),
                    () -> assertSame(Cells.plain(here.get(at)), Cells.plain(there.get(at)))));
  }

  /** A run before this one, some of whose customers are here no more. */
  private static void previousRun() throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute("insert into run_previous values ('r0', timestamp '2024-01-01')");
      statement.execute(
          "insert into run_previous_memberships select distinct 'rfm', customer_id, 'loyal' from"
              + " lake_customers where customer_id is not null union all select 'rfm', 'gone', 'new'");
    }
  }

  private static void assertSame(@Nullable Object here, @Nullable Object there) {
    assertThat(Cells.equal(here, there)).as("%s / %s", here, there).isTrue();
  }

  private static void compare(Model model) throws SQLException {
    String columns =
        String.join(", ", model.columns().stream().map(c -> '"' + c.name() + '"').toList());
    String query = model.ordered().replace("select *", "select " + columns);
    List<List<@Nullable Object>> here = duckDb.rows(query);
    List<List<@Nullable Object>> there = trino.rows(query);
    assertThat(here).as("the seed feeds " + model.name()).isNotEmpty();
    assertThat(here).hasSameSizeAs(there);
    List<String> differences = new ArrayList<>();
    for (int row = 0; row < here.size(); row++) {
      for (int cell = 0; cell < model.columns().size(); cell++) {
        Object left = Cells.plain(here.get(row).get(cell));
        Object right = Cells.plain(there.get(row).get(cell));
        if (!Cells.equal(left, right)) {
          differences.add(
              model.columns().get(cell).name()
                  + ": "
                  + left
                  + " / "
                  + right
                  + " in "
                  + here.get(row));
        }
      }
    }
    assertThat(differences).isEmpty();
  }

  private static void compare(AuditQuery audit) throws SQLException {
    String count = "select count(*) from (" + audit.sql() + ") as offending";
    assertThat(duckDb.rows(count)).isEqualTo(trino.rows(count));
  }

  private static void copy(String table, List<Column> columns) throws SQLException, IOException {
    Path folder = Files.createDirectories(directory.resolve("lake").resolve(table));
    try (Statement statement = connection.createStatement()) {
      statement.execute(
          "copy %s to '%s/rows.parquet' (format parquet, compression zstd)"
              .formatted(table, folder));
    }
    trino.createFromParquet(table, columns, "lake/" + table);
  }

  private static Column column(String name, ColumnType type) {
    return new Column(name, type, false, List.of());
  }
}
