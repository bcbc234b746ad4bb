package io.clientele.warehouse.crosssell;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.warehouse.Warehouse;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The pairs that a generated company has by design stand before those of chance. */
class PlantedPairsTest {
  private static final int CUSTOMERS = 3000;

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void everyPlantedPairIsAmongThoseOfTheHighestLift(long seed) throws SQLException {
    GeneratedBaskets baskets = new GeneratedBaskets(seed);
    try (Warehouse warehouse = Warehouse.inMemory()) {
      warehouse.run(Warehouse.parameters(null), List.of(), List.of());
      baskets.fill(warehouse, CUSTOMERS);
      // Each pair has two directions.
      int places = 2 * baskets.planted().size();
      assertThat(
              warehouse.rows(
                  "select antecedent, consequent from product_pairs where lift_rank <= " + places))
          .containsAll(baskets.planted());
    }
  }
}
