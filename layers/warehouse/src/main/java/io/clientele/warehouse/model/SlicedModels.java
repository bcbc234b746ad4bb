package io.clientele.warehouse.model;

import io.clientele.warehouse.engine.DuckDbEngine;
import io.clientele.warehouse.engine.SqlText;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Makes figures by slice, which is the customers of one value of an attribute: the same models once
 * more, in a schema of their own, where a customer has a cell in each of its slices and a scheme is
 * named {@code rfm/country/1}. So a figure of a slice is defined by the very SQL that defines that
 * of all customers. {@code int_slices} says which slices there are.
 */
public final class SlicedModels {
  private static final String SCHEMA = "slices";

  /** By table the one that stands for it; those of all customers stay as they are. */
  private static final Map<String, String> STANDING =
      Map.of(
          "int_customer_cells", "int_slice_cells",
          "int_cell_segments", "int_slice_cell_segments",
          "scheme_segments", "int_slice_segments",
          "int_campaign_sizes", "int_campaign_sizes");

  private final Connection connection;
  private final ModelCatalogue catalogue;
  private final List<String> marts;
  private final InstantSource clock;

  /**
   * Takes what makes the tables.
   *
   * @param connection of {@link io.clientele.warehouse.engine.DuckDb}, with the tables of a run
   * @param marts those that are wanted by slice
   */
  public SlicedModels(
      Connection connection, ModelCatalogue catalogue, List<String> marts, InstantSource clock) {
    this.connection = connection;
    this.catalogue = catalogue;
    this.marts = List.copyOf(marts);
    this.clock = clock;
  }

  /** What a table of slices is called in SQL. */
  public static String table(String mart) {
    return SCHEMA + "." + SqlText.identifier(mart);
  }

  /**
   * Makes them of the tables that {@link ModelRun} made, of which {@link #reads} must still be
   * there.
   *
   * @return seconds by table, in the order they were made
   * @throws SQLException naming the model that failed
   */
  public Map<String, Double> materialise() throws SQLException {
    execute("create schema " + SCHEMA);
    for (var standing : STANDING.entrySet()) {
      execute(
          "create view %s as select * from main.%s"
              .formatted(table(standing.getKey()), SqlText.identifier(standing.getValue())));
    }
    // Bare names of the models' SQL mean tables of slices where there are any.
    execute("set search_path = '" + SCHEMA + ",main'");
    try {
      return create();
    } finally {
      execute("set search_path = 'main'");
    }
  }

  private Map<String, Double> create() throws SQLException {
    DuckDbEngine engine = new DuckDbEngine(connection);
    Map<String, Double> seconds = new LinkedHashMap<>();
    for (Model model : affected()) {
      Instant start = clock.instant();
      try {
        engine.createTable(model.name(), model.sql());
      } catch (SQLException failure) {
        throw new SQLException(
            "model %s by slice: %s".formatted(model.name(), failure.getMessage()), failure);
      }
      seconds.put(
          SCHEMA + "." + model.name(), Duration.between(start, clock.instant()).toNanos() / 1e9);
    }
    return seconds;
  }

  /** The tables of a run that they are made from. */
  public Set<String> reads() {
    Set<String> reads = new HashSet<>(STANDING.values());
    affected().forEach(model -> reads.addAll(model.inputs()));
    return reads;
  }

  /**
   * The models that the marts need and that read, at whatever remove, a table that is stood for.
   */
  private List<Model> affected() {
    Set<String> needed = new HashSet<>(marts);
    for (Model model : catalogue.models().reversed()) {
      if (needed.contains(model.name())) {
        needed.addAll(model.inputs());
      }
    }
    Set<String> changed = new HashSet<>(STANDING.keySet());
    List<Model> affected = new ArrayList<>();
    for (Model model : catalogue.models()) {
      boolean isChanged = model.inputs().stream().anyMatch(changed::contains);
      if (isChanged && needed.contains(model.name()) && !STANDING.containsKey(model.name())) {
        changed.add(model.name());
        affected.add(model);
      }
    }
    return affected;
  }

  private void execute(String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}
