package io.clientele.warehouse.model;

import io.clientele.warehouse.engine.Engine;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;

/** Makes every model of a catalogue a table, one after the other. */
public final class ModelRun {
  private final Engine engine;
  private final ModelCatalogue catalogue;
  private final InstantSource clock;

  public ModelRun(Engine engine, ModelCatalogue catalogue, InstantSource clock) {
    this.engine = engine;
    this.catalogue = catalogue;
    this.clock = clock;
  }

  /**
   * Needs the lake and run tables that the models name.
   *
   * @return seconds by model, in the order they ran
   * @throws SQLException naming the model that failed
   */
  public Map<String, Double> materialise() throws SQLException {
    Map<String, Double> seconds = new LinkedHashMap<>();
    for (Model model : catalogue.models()) {
      Instant start = clock.instant();
      try {
        engine.createTable(model.name(), model.sql());
      } catch (SQLException failure) {
        throw new SQLException("model " + model.name() + ": " + failure.getMessage(), failure);
      }
      seconds.put(model.name(), Duration.between(start, clock.instant()).toNanos() / 1e9);
    }
    return seconds;
  }
}
