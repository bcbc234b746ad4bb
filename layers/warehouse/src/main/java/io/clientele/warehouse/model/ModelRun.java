package io.clientele.warehouse.model;

import io.clientele.warehouse.engine.Engine;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Makes every model of a catalogue a table, one after the other. */
public final class ModelRun {
  private final Engine engine;
  private final ModelCatalogue catalogue;
  private final Map<String, Computation> computations;
  private final InstantSource clock;

  /**
   * Takes what makes the tables.
   *
   * @param computations by the name that computed models give in {@code computed_by}
   */
  public ModelRun(
      Engine engine,
      ModelCatalogue catalogue,
      Map<String, Computation> computations,
      InstantSource clock) {
    this.engine = engine;
    this.catalogue = catalogue;
    this.computations = computations;
    this.clock = clock;
  }

  /** What is done with a table once it is made. */
  @FunctionalInterface
  public interface Next {
    /** All that the table was made from is still there. */
    void made(Model model) throws SQLException, IOException;
  }

  /** Keeps every table; else as {@link #materialise(Next)}. */
  public Map<String, Double> materialise() throws SQLException, IOException {
    return materialise(model -> {});
  }

  /**
   * Needs the lake and run tables that the models name.
   *
   * @param next called for each model in turn; what it takes is not in the seconds
   * @return seconds by model and computation, in the order they ran
   * @throws SQLException naming the model that failed
   */
  public Map<String, Double> materialise(Next next) throws SQLException, IOException {
    Map<String, Double> seconds = new LinkedHashMap<>();
    Set<String> done = new HashSet<>();
    for (Model model : catalogue.models()) {
      String computation = model.computedBy();
      String step = computation == null ? model.name() : computation;
      if (!done.add(step)) {
        continue;
      }
      Instant start = clock.instant();
      try {
        make(model);
      } catch (SQLException failure) {
        throw new SQLException("model " + step + ": " + failure.getMessage(), failure);
      }
      seconds.put(step, Duration.between(start, clock.instant()).toNanos() / 1e9);
      for (Model made : computation == null ? List.of(model) : catalogue.computedBy(computation)) {
        next.made(made);
      }
    }
    return seconds;
  }

  private void make(Model model) throws SQLException, IOException {
    if (model.computedBy() != null) {
      computation(model.computedBy()).createTables();
    } else if (model.isView()) {
      engine.createView(model.name(), model.sql());
    } else {
      engine.createTable(model.name(), model.sql());
    }
  }

  private Computation computation(String name) {
    Computation computation = computations.get(name);
    if (computation == null) {
      throw new IllegalStateException("no computation is named " + name);
    }
    return computation;
  }
}
