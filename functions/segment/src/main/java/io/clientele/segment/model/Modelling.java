package io.clientele.segment.model;

import io.clientele.domain.entity.Entity;
import io.clientele.domain.run.Audit;
import io.clientele.domain.run.Pointer;
import io.clientele.segment.drift.DriftAudit;
import io.clientele.segment.ledger.RunDraft;
import io.clientele.segment.ledger.Stages;
import io.clientele.segment.manifest.Configuration;
import io.clientele.segment.manifest.Predecessor;
import io.clientele.warehouse.engine.DuckDb;
import io.clientele.warehouse.engine.DuckDbEngine;
import io.clientele.warehouse.lake.FxRate;
import io.clientele.warehouse.lake.LakeTables;
import io.clientele.warehouse.lake.PurchaseSource;
import io.clientele.warehouse.lake.RunParameters;
import io.clientele.warehouse.lake.RunTables;
import io.clientele.warehouse.lake.UploadReceipt;
import io.clientele.warehouse.model.ModelCatalogue;
import io.clientele.warehouse.model.ModelRun;
import io.clientele.warehouse.model.SlicedModels;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Makes the tables of a run on a DuckDB of its own, and audits them. */
public final class Modelling {
  private static final Logger log = LoggerFactory.getLogger(Modelling.class);

  private final LakeFiles lake;
  private final ModelCatalogue catalogue;
  private final List<String> sliced;
  private final DuckDbLimits limits;
  private final Set<String> readLater;
  private final Clock clock;

  /**
   * The marts {@code sliced} are made by slice too. The tables {@code readLater} are kept, as marts
   * are; all others go once they were read.
   */
  public Modelling(
      LakeFiles lake,
      ModelCatalogue catalogue,
      List<String> sliced,
      DuckDbLimits limits,
      Set<String> readLater,
      Clock clock) {
    this.lake = lake;
    this.catalogue = catalogue;
    this.sliced = List.copyOf(sliced);
    this.limits = limits;
    this.readLater = Set.copyOf(readLater);
    this.clock = clock;
  }

  /** The tables, whether or not the audits passed; the caller closes them. */
  public ModelledRun model(RunDraft draft, Configuration configuration, Predecessor predecessor)
      throws Exception {
    Workspace workspace = new Workspace();
    try {
      Stages stages = draft.stages();
      Path downloads = workspace.directory("lake");
      Map<Entity, List<Path>> files =
          stages.time("download", () -> lake.download(draft.manifest().uploads(), downloads));
      Connection connection = open(workspace);
      try {
        DuckDbEngine engine = new DuckDbEngine(connection);
        Computations computations =
            Computations.of(connection, catalogue, configuration, predecessor);
        stages.time(
            "models",
            () -> {
              createInputs(connection, files, draft, configuration);
              createPrevious(connection, workspace, predecessor);
              return files;
            });
        SlicedModels slices = new SlicedModels(connection, catalogue, sliced, clock);
        Set<String> kept = new HashSet<>(readLater);
        kept.addAll(slices.reads());
        MadeTables tables =
            new MadeTables(connection, catalogue, workspace.directory("marts"), stages, kept);
        try {
          Map<String, Double> seconds =
              new LinkedHashMap<>(
                  new ModelRun(engine, catalogue, computations.byName(), clock)
                      .materialise(tables));
          seconds.putAll(slices.materialise());
          stages.add("models", seconds.values().stream().mapToDouble(Double::doubleValue).sum());
          log.info("seconds by model: {}", seconds);
        } catch (SQLException e) {
          new AmountOverflow(connection, draft.manifest().uploads()).explain(e);
        }
        List<Audit> audits = new ArrayList<>(tables.audits());
        stages
            .time("audits", () -> drift(connection, workspace, configuration, predecessor))
            .ifPresent(audits::add);
        return new ModelledRun(
            workspace,
            connection,
            catalogue.marts(),
            tables.marts(),
            List.copyOf(audits),
            computations.left());
      } catch (Exception e) {
        connection.close();
        throw e;
      }
    } catch (Exception e) {
      workspace.close();
      throw e;
    }
  }

  private Connection open(Workspace workspace) throws IOException, SQLException {
    return DuckDb.open(limits.settings(workspace.root(), workspace.directory("spill")));
  }

  private static void createInputs(
      Connection connection,
      Map<Entity, List<Path>> files,
      RunDraft draft,
      Configuration configuration)
      throws SQLException {
    LakeTables lakeTables = new LakeTables(connection);
    for (Entity entity : Entity.values()) {
      lakeTables.createFromParquet(entity, files.getOrDefault(entity, List.of()));
    }
    var settings = configuration.settings();
    RunParameters parameters =
        new RunParameters(
            asOf(draft),
            settings.reportingCurrency(),
            settings.timeZone(),
            PurchaseSource.valueOf(settings.purchasesFrom().name()),
            settings.valueTiers());
    new RunTables(connection)
        .create(
            parameters,
            draft.manifest().uploads().stream()
                .map(upload -> new UploadReceipt(upload.uploadId(), upload.receivedAt()))
                .toList(),
            configuration.fxRates().rates().stream()
                .map(rate -> new FxRate(rate.currency(), rate.date(), rate.rateToReporting()))
                .toList(),
            configuration.identity());
  }

  private static void createPrevious(
      Connection connection, Workspace workspace, Predecessor predecessor)
      throws SQLException, IOException {
    Path memberships = workspace.directory("previous").resolve("memberships.parquet");
    if (predecessor.run().isPresent() && predecessor.mart("memberships", memberships)) {
      Pointer run = predecessor.run().get();
      new RunTables(connection).previous(run.runId(), run.asOf(), memberships);
    }
  }

  /** Amounts in another currency are no drift. */
  private static Optional<Audit> drift(
      Connection connection,
      Workspace workspace,
      Configuration configuration,
      Predecessor predecessor)
      throws SQLException, IOException {
    Path before = workspace.directory("previous").resolve("rfm.parquet");
    String currency = configuration.settings().reportingCurrency();
    boolean isComparable =
        predecessor.run().filter(run -> currency.equals(run.currency())).isPresent();
    return isComparable && predecessor.mart("rfm", before)
        ? Optional.of(new DriftAudit(connection).against(before))
        : Optional.empty();
  }

  /** Where there is no upload that could say when the data ends, the run looks from its start. */
  private static @Nullable Instant asOf(RunDraft draft) {
    Instant requested = draft.requestedAsOf();
    return requested == null && draft.manifest().uploads().isEmpty()
        ? draft.startedAt().truncatedTo(ChronoUnit.SECONDS)
        : requested;
  }
}
