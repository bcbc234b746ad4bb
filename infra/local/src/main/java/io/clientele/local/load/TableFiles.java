package io.clientele.local.load;

import io.clientele.domain.entity.Entity;
import java.io.IOException;
import java.nio.file.Path;

/** {@code tables/<entity>.csv} and {@code customers.csv}. */
final class TableFiles {
  private TableFiles() {}

  static void write(Marts marts, Path out) throws IOException {
    for (Entity entity : Entity.values()) {
      String table = entity.table();
      if (marts.has(table)) {
        marts.write(table, "*", "true", out.resolve("tables/" + table + ".csv"));
      }
    }
    if (marts.has("rfm")) {
      marts.write("rfm", "*", "true", out.resolve("customers.csv"));
    }
  }
}
