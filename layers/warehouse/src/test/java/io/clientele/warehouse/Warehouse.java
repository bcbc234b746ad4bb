package io.clientele.warehouse;

import io.clientele.domain.config.IdentityDecision;
import io.clientele.domain.config.ValueTiers;
import io.clientele.domain.entity.Entity;
import io.clientele.domain.run.Audit;
import io.clientele.warehouse.audit.Audits;
import io.clientele.warehouse.engine.DuckDb;
import io.clientele.warehouse.engine.DuckDbEngine;
import io.clientele.warehouse.engine.DuckDbSettings;
import io.clientele.warehouse.lake.ComputedTables;
import io.clientele.warehouse.lake.FxRate;
import io.clientele.warehouse.lake.LakeTables;
import io.clientele.warehouse.lake.PurchaseSource;
import io.clientele.warehouse.lake.RunParameters;
import io.clientele.warehouse.lake.RunTables;
import io.clientele.warehouse.lake.UploadReceipt;
import io.clientele.warehouse.model.Computation;
import io.clientele.warehouse.model.ModelCatalogue;
import io.clientele.warehouse.model.ModelRun;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A lake in memory that tests fill and run the models over. */
public final class Warehouse implements AutoCloseable {
  private final Connection connection;
  private final ModelCatalogue catalogue = ModelCatalogue.load();

  private Warehouse(Connection connection) {
    this.connection = connection;
  }

  public static Warehouse open(DuckDbSettings settings) throws SQLException {
    Warehouse warehouse = new Warehouse(DuckDb.open(settings));
    for (Entity entity : Entity.values()) {
      new LakeTables(warehouse.connection).createEmpty(entity);
    }
    return warehouse;
  }

  public static Warehouse inMemory() throws SQLException {
    return open(DuckDbSettings.inMemory("1GB", 1));
  }

  public static RunParameters parameters(@Nullable Instant asOf) {
    return new RunParameters(
        asOf, "USD", ZoneId.of("UTC"), PurchaseSource.AUTO, ValueTiers.DEFAULT);
  }

  public Connection connection() {
    return connection;
  }

  public ModelCatalogue catalogue() {
    return catalogue;
  }

  public void execute(String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  public void run(RunParameters parameters, List<UploadReceipt> uploads, List<FxRate> rates)
      throws SQLException {
    run(parameters, uploads, rates, List.of());
  }

  public void run(
      RunParameters parameters,
      List<UploadReceipt> uploads,
      List<FxRate> rates,
      List<IdentityDecision> decisions)
      throws SQLException {
    new RunTables(connection).create(parameters, uploads, rates, decisions);
    ComputedTables computed = new ComputedTables(connection, catalogue);
    Map<String, Computation> computations = new HashMap<>();
    catalogue
        .computations()
        .forEach(name -> computations.put(name, () -> computed.createEmpty(name)));
    try {
      new ModelRun(new DuckDbEngine(connection), catalogue, computations, InstantSource.system())
          .materialise();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The rows as text, cells joined by {@code |}. */
  public List<String> rows(String query) throws SQLException {
    List<String> lines = new ArrayList<>();
    for (List<@Nullable Object> row : new DuckDbEngine(connection).rows(query)) {
      lines.add(String.join("|", row.stream().map(String::valueOf).toList()));
    }
    return lines;
  }

  public List<String> brokenRules() throws SQLException {
    return Audits.of(catalogue).run(new DuckDbEngine(connection)).stream()
        .filter(audit -> !audit.passed())
        .map(Audit::message)
        .toList();
  }

  @Override
  public void close() throws SQLException {
    connection.close();
  }
}
