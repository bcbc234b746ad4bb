package io.clientele.warehouse.model;

import io.clientele.warehouse.engine.Engine;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.LinkedHashMap;
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

  /**
   * Needs the lake and run tables that the models name.
   *
   * @return seconds by model and computation, in the order they ran
   * @throws SQLException naming the model that failed
   */
  public Map<String, Double> materialise() throws SQLException, IOException {
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
        if (computation == null) {
          engine.createTable(model.name(), model.sql());
        } else {
          computation(computation).createTables();
        }
      } catch (SQLException failure) {
        throw new SQLException("model " + step + ": " + failure.getMessage(), failure);
      }
      seconds.put(step, Duration.between(start, clock.instant()).toNanos() / 1e9);
    }
    return seconds;
  }

  private Computation computation(String name) {
    Computation computation = computations.get(name);
    if (computation == null) {
      throw new IllegalStateException("no computation is named " + name);
    }
    return computation;
  }
}
