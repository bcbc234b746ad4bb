package io.clientele.tests.equality;

import io.clientele.warehouse.Resources;
import io.clientele.warehouse.engine.Engine;
import io.clientele.warehouse.model.Computation;
import io.clientele.warehouse.model.Model;
import io.clientele.warehouse.model.ModelCatalogue;
import java.sql.SQLException;
import java.util.Map;
import java.util.TreeMap;

/**
 * Computed tables made by plain SQL, {@code computed/<table>.sql}: the same rows on both engines,
 * such as the function might compute.
 */
final class StandIns {
  private StandIns() {}

  static Map<String, Computation> on(Engine engine, ModelCatalogue catalogue) {
    Map<String, Computation> computations = new TreeMap<>();
    for (String name : catalogue.computations()) {
      computations.put(
          name,
          () -> {
            for (Model model : catalogue.computedBy(name)) {
              create(engine, model);
            }
          });
    }
    return computations;
  }

  private static void create(Engine engine, Model model) throws SQLException {
    engine.createTable(model.name(), Resources.text("computed/" + model.name() + ".sql").strip());
  }
}
