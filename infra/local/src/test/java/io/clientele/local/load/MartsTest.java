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
    publish(
        "customers",
        """
        SELECT * FROM (VALUES
          ('c2', 'Kowalski, Jan', 10.5000::DECIMAL(18,4), TIMESTAMP '2024-05-01 12:30:00', ['a','b']),
          ('c1', NULL, NULL, NULL, NULL)
        ) t(customer_id, name, amount, updated_at, preferences)
        """);
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

  @Test
  void writesRowsWithWhatAnotherTableSaysOfThem() throws Exception {
    publish("rfm", "SELECT * FROM (VALUES ('c2', 3), ('c1', 1)) t(customer_id, frequency)");
    publish("predictions", "SELECT 'c2' AS customer_id, 0.5 AS p_alive");
    Path csv = lake.resolve("out/customers.csv");
    try (Marts marts = new Marts(lake, "R1")) {
      marts.writeJoined("rfm", "predictions", "customer_id", csv);
    }
    assertThat(csv)
        .hasContent(
            """
            customer_id,frequency,p_alive
            c1,1,
            c2,3,0.5
            """);
  }

  private void publish(String table, String rows) throws Exception {
    Path part = lake.resolve("marts").resolve(table).resolve("run_id=R1/part-0.parquet");
    Files.createDirectories(part.resolveSibling(""));
    try (Connection duckdb = DriverManager.getConnection("jdbc:duckdb:");
        Statement statement = duckdb.createStatement()) {
      statement.execute("COPY (%s) TO '%s' (FORMAT parquet)".formatted(rows, part));
    }
  }
}
