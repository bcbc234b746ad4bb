package io.clientele.local.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MartsTest {
  @TempDir Path lake;

  @Test
  void writesAPublishedTableAsCsv() throws Exception {
    Path part = lake.resolve("marts/customers/run_id=R1/part-0.parquet");
    Files.createDirectories(part.resolveSibling(""));
    try (Connection duckdb = DriverManager.getConnection("jdbc:duckdb:");
        Statement statement = duckdb.createStatement()) {
      statement.execute(
          """
          COPY (
            SELECT * FROM (VALUES
              ('c2', 'Kowalski, Jan', 10.5000::DECIMAL(18,4), TIMESTAMP '2024-05-01 12:30:00', ['a','b']),
              ('c1', NULL, NULL, NULL, NULL)
            ) t(customer_id, name, amount, updated_at, preferences)
          ) TO '%s' (FORMAT parquet)
          """
              .formatted(part));
    }
    Path csv = lake.resolve("out/customers.csv");
    try (Marts marts = new Marts(lake, "R1")) {
      assertThat(marts.has("orders")).isFalse();
      marts.write("customers", "*", "true", csv);
    }
    assertThat(csv)
        .hasContent(
            """
            customer_id,name,amount,updated_at,preferences
            c1,,,,
            c2,"Kowalski, Jan",10.5000,2024-05-01T12:30:00.000Z,a;b
            """);
  }
}
