package io.clientele.local.load;

import io.clientele.domain.entity.Entity;
import io.clientele.domain.entity.Lineage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * {@code tables/<entity>.csv}, what was matched in {@code customer_sources} and {@code
 * product_matches}, and {@code customers.csv}.
 */
final class TableFiles {
  private TableFiles() {}

  static void write(Marts marts, Path out) throws IOException {
    for (Entity entity : Entity.values()) {
      String table = entity.table();
      if (marts.has(table)) {
        marts.write(table, columns(entity), "true", out.resolve("tables/" + table + ".csv"));
      }
    }
    for (String table : List.of("customer_sources", "product_matches")) {
      if (marts.has(table)) {
        marts.write(table, "*", "true", out.resolve("tables/" + table + ".csv"));
      }
    }
    if (marts.has("rfm")) {
      marts.writeJoined("rfm", "predictions", "customer_id", out.resolve("customers.csv"));
    }
  }

  /** The contract's columns: those of the entity, then where the row came from. */
  private static String columns(Entity entity) {
    return Stream.concat(
            entity.columns().stream(),
            Lineage.COLUMNS.stream().filter(column -> !column.name().equals("row_hash")))
        .map(column -> "\"" + column.name() + "\"")
        .collect(Collectors.joining(", "));
  }
}
