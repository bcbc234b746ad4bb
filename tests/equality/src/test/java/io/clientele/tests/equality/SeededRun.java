package io.clientele.tests.equality;

import io.clientele.domain.run.Audit;
import io.clientele.warehouse.audit.Audits;
import io.clientele.warehouse.engine.DuckDb;
import io.clientele.warehouse.engine.DuckDbEngine;
import io.clientele.warehouse.engine.DuckDbSettings;
import io.clientele.warehouse.lake.RunParameters;
import io.clientele.warehouse.lake.RunTables;
import io.clientele.warehouse.model.MartExport;
import io.clientele.warehouse.model.Model;
import io.clientele.warehouse.model.ModelCatalogue;
import io.clientele.warehouse.model.ModelRun;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** One run of the models on DuckDB over a seeded lake. */
final class SeededRun implements AutoCloseable {
  private final Connection connection;
  private final ModelCatalogue catalogue = ModelCatalogue.load();

  SeededRun(SeededLake lake, RunParameters parameters, int threads, Path folder)
      throws SQLException, IOException {
    connection =
        DuckDb.open(DuckDbSettings.inMemory("1GB", threads).withAllowedDirectories(folder));
    lake.fill(connection);
    new RunTables(connection)
        .create(parameters, SeededLake.uploads(), SeededLake.rates(), SeededLake.decisions());
    DuckDbEngine engine = new DuckDbEngine(connection);
    new ModelRun(engine, catalogue, StandIns.on(engine, catalogue), InstantSource.system())
        .materialise();
  }

  /** The rules that do not hold. */
  List<String> brokenRules() throws SQLException, IOException {
    return Audits.of(catalogue).run(new DuckDbEngine(connection)).stream()
        .filter(audit -> !audit.passed())
        .map(Audit::message)
        .toList();
  }

  /** The bytes of every mart by name. */
  Map<String, byte[]> marts(Path folder) throws SQLException, IOException {
    Map<String, byte[]> files = new TreeMap<>();
    for (Model mart : catalogue.marts()) {
      Path file = folder.resolve(mart.name() + ".parquet");
      new MartExport(connection).write(mart, file);
      files.put(mart.name(), Files.readAllBytes(file));
    }
    return files;
  }

  @Override
  public void close() throws SQLException, IOException {
    connection.close();
  }
}
