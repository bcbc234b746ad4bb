package io.clientele.segment.model;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.domain.config.ValueTiers;
import io.clientele.domain.entity.Entity;
import io.clientele.domain.run.Audit;
import io.clientele.domain.time.SetClock;
import io.clientele.segment.ledger.Stages;
import io.clientele.segment.publish.Publication;
import io.clientele.warehouse.audit.AuditQuery;
import io.clientele.warehouse.audit.Audits;
import io.clientele.warehouse.engine.DuckDb;
import io.clientele.warehouse.engine.DuckDbEngine;
import io.clientele.warehouse.engine.DuckDbSettings;
import io.clientele.warehouse.lake.ComputedTables;
import io.clientele.warehouse.lake.LakeTables;
import io.clientele.warehouse.lake.PurchaseSource;
import io.clientele.warehouse.lake.RunParameters;
import io.clientele.warehouse.lake.RunTables;
import io.clientele.warehouse.model.Computation;
import io.clientele.warehouse.model.Model;
import io.clientele.warehouse.model.ModelCatalogue;
import io.clientele.warehouse.model.ModelRun;
import java.nio.file.Path;
import java.sql.Connection;
import java.time.Instant;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MadeTablesTest {
  private static final ModelCatalogue CATALOGUE = ModelCatalogue.load();

  @TempDir private Path folder;
  private Connection connection;
  private MadeTables tables;

  @BeforeEach
  void runOverAnEmptyLake() throws Exception {
    connection = DuckDb.open(DuckDbSettings.inMemory("500MB", 2).withAllowedDirectories(folder));
    LakeTables lake = new LakeTables(connection);
    for (Entity entity : Entity.values()) {
      lake.createEmpty(entity);
    }
    new RunTables(connection)
        .create(
            new RunParameters(
                null, "USD", ZoneId.of("UTC"), PurchaseSource.AUTO, ValueTiers.DEFAULT),
            List.of(),
            List.of(),
            List.of());
    ComputedTables computed = new ComputedTables(connection, CATALOGUE);
    Map<String, Computation> computations = new HashMap<>();
    CATALOGUE
        .computations()
        .forEach(name -> computations.put(name, () -> computed.createEmpty(name)));
    SetClock clock = new SetClock(Instant.EPOCH);
    tables = new MadeTables(connection, CATALOGUE, folder, new Stages(clock), Publication.READS);
    new ModelRun(new DuckDbEngine(connection), CATALOGUE, computations, clock).materialise(tables);
  }

  @AfterEach
  void close() throws Exception {
    connection.close();
  }

  @Test
  void onlyMartsAndWhatIsReadLaterStay() throws Exception {
    Set<String> kept = new TreeSet<>(Publication.READS);
    CATALOGUE.marts().stream()
        .filter(mart -> !mart.isView())
        .forEach(mart -> kept.add(mart.name()));
    assertThat(
            new DuckDbEngine(connection)
                .rows(
                    "select table_name from information_schema.tables where table_name not like"
                        + " 'lake%' and table_name not like 'run\\_%' escape '\\'"
                        + " union all select 'run_counts' order by 1"))
        .extracting(List::getFirst)
        .containsExactlyElementsOf(kept);
  }

  @Test
  void everyMartHasAFile() {
    assertThat(tables.marts().keySet())
        .containsExactlyInAnyOrderElementsOf(CATALOGUE.marts().stream().map(Model::name).toList());
    assertThat(tables.marts().values())
        .allSatisfy(mart -> assertThat(mart.path()).isNotEmptyFile());
  }

  @Test
  void everyAuditIsMadeInTheOrderInWhichItIsStated() {
    assertThat(tables.audits().stream().map(Audit::name))
        .containsExactlyElementsOf(
            Audits.ofRun(CATALOGUE).queries().stream().map(AuditQuery::name).toList());
  }
}
