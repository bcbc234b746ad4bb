package io.clientele.segment.model;

import io.clientele.domain.run.Audit;
import io.clientele.segment.ledger.Stages;
import io.clientele.warehouse.audit.AuditQuery;
import io.clientele.warehouse.audit.Audits;
import io.clientele.warehouse.engine.DuckDbEngine;
import io.clientele.warehouse.engine.SqlText;
import io.clientele.warehouse.model.Layer;
import io.clientele.warehouse.model.MartExport;
import io.clientele.warehouse.model.Model;
import io.clientele.warehouse.model.ModelCatalogue;
import io.clientele.warehouse.model.ModelRun;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * What a run does with its tables while they come: it audits them, writes the marts to files, and
 * drops what was read for the last time, since all of them together would not fit in memory and
 * what does not fit is written to disk and read again.
 */
final class MadeTables implements ModelRun.Next {
  private final Connection connection;
  private final Path folder;
  private final Stages stages;
  private final Set<String> readLater;
  private final Map<String, Model> waiting = new LinkedHashMap<>();
  private final List<Model> live = new ArrayList<>();
  private final List<AuditQuery> queries;

  /** Queries that are still to be asked, by name, with the tables that each looks at. */
  private final Map<String, Set<String>> pending = new LinkedHashMap<>();

  private final Map<String, Audit> audits = new HashMap<>();
  private final Map<String, MartFile> marts = new LinkedHashMap<>();

  /**
   * Takes what is to be made.
   *
   * @param folder where the files of marts go
   * @param readLater the tables, besides marts, that are read after all are made
   */
  MadeTables(
      Connection connection,
      ModelCatalogue catalogue,
      Path folder,
      Stages stages,
      Set<String> readLater) {
    this.connection = connection;
    this.folder = folder;
    this.stages = stages;
    this.readLater = readLater;
    catalogue.models().forEach(model -> waiting.put(model.name(), model));
    this.queries = Audits.ofRun(catalogue).queries();
    queries.forEach(query -> pending.put(query.name(), query.tables()));
  }

  @Override
  public void made(Model model) throws SQLException, IOException {
    waiting.remove(model.name());
    live.add(model);
    stages.time("audits", this::audit);
    if (model.layer() == Layer.MARTS) {
      stages.time("publish", () -> write(model));
    }
    drop();
  }

  /** In the order in which they are stated. */
  List<Audit> audits() {
    return queries.stream().map(query -> Objects.requireNonNull(audits.get(query.name()))).toList();
  }

  /** The files of the marts by name. */
  Map<String, MartFile> marts() {
    return marts;
  }

  private Void audit() throws SQLException {
    DuckDbEngine engine = new DuckDbEngine(connection);
    for (AuditQuery query : queries) {
      Set<String> tables = pending.get(query.name());
      if (tables != null && tables.stream().noneMatch(waiting::containsKey)) {
        audits.put(query.name(), query.run(engine));
        pending.remove(query.name());
      }
    }
    return null;
  }

  private MartFile write(Model mart) throws SQLException {
    Path file = folder.resolve(mart.name() + ".parquet");
    MartFile written = new MartFile(file, new MartExport(connection).write(mart, file));
    marts.put(mart.name(), written);
    return written;
  }

  private void drop() throws SQLException {
    Set<String> needed = needed();
    for (Iterator<Model> models = live.iterator(); models.hasNext(); ) {
      Model model = models.next();
      if (!needed.contains(model.name())) {
        try (Statement statement = connection.createStatement()) {
          statement.execute(
              "drop %s %s"
                  .formatted(model.isView() ? "view" : "table", SqlText.identifier(model.name())));
        }
        models.remove();
      }
    }
  }

  /** What is still to be read, by models, audits or publishing, be it through a view. */
  private Set<String> needed() {
    Set<String> needed = new HashSet<>(readLater);
    waiting.values().forEach(model -> needed.addAll(model.inputs()));
    pending.values().forEach(needed::addAll);
    live.stream()
        .filter(model -> model.layer() == Layer.MARTS && !model.isView())
        .forEach(model -> needed.add(model.name()));
    live.stream()
        .filter(model -> model.isView() && needed.contains(model.name()))
        .toList()
        .forEach(view -> needed.addAll(view.inputs()));
    return needed;
  }
}
