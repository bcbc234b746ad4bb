package io.clientele.warehouse.identity;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.domain.entity.Lineage;
import io.clientele.warehouse.Warehouse;
import io.clientele.warehouse.lake.UploadReceipt;
import io.clientele.warehouse.model.Model;
import io.clientele.warehouse.model.ModelColumn;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Files in any order give the same tables as one file, all but the place that a row came from. */
class BurstTest {
  private static final Set<String> PLACE =
      Lineage.COLUMNS.stream()
          .map(column -> column.name())
          .filter(column -> !column.equals("source") && !column.equals("source_id"))
          .collect(Collectors.toSet());

  @Test
  void aBurstOfOverlappingDailyFilesInAnyOrderGivesTheTablesOfOneFile() throws SQLException {
    Map<String, List<String>> one = tables(DailyFiles::asOne);
    assertThat(one.get("customers")).hasSize(40);
    assertThat(one.get("orders")).hasSize(300);
    for (long seed = 1; seed <= 2; seed++) {
      long order = seed;
      Map<String, List<String>> burst = tables(files -> files.asBurst(order));
      one.forEach((mart, rows) -> assertThat(burst.get(mart)).as(mart).isEqualTo(rows));
    }
  }

  private static Map<String, List<String>> tables(Drop drop) throws SQLException {
    try (Warehouse warehouse = Warehouse.inMemory()) {
      List<UploadReceipt> uploads = drop.of(new DailyFiles(warehouse));
      warehouse.run(Warehouse.parameters(null), uploads, List.of());
      Map<String, List<String>> tables = new TreeMap<>();
      for (Model mart : warehouse.catalogue().marts()) {
        tables.put(mart.name(), warehouse.rows(content(mart)));
      }
      return tables;
    }
  }

  private static String content(Model mart) {
    String columns =
        mart.columns().stream()
            .map(ModelColumn::name)
            .filter(column -> !PLACE.contains(column))
            .map(column -> '"' + column + '"')
            .collect(Collectors.joining(", "));
    return "select %s from (%s)".formatted(columns, mart.ordered());
  }

  private interface Drop {
    List<UploadReceipt> of(DailyFiles files) throws SQLException;
  }
}
