package io.clientele.segment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.clientele.warehouse.engine.DuckDb;
import io.clientele.warehouse.engine.DuckDbSettings;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Test;

class FaultTest {
  @Test
  void aRunThatLacksMemoryNamesTheModelAndSaysWhereToGiveItMore() throws SQLException {
    try (Connection connection = DuckDb.open(DuckDbSettings.inMemory("20MB", 1));
        Statement statement = connection.createStatement()) {
      assertThatThrownBy(
              () ->
                  statement.execute(
                      "create table numbers as select cast(i as varchar) || repeat('x', 100) as text"
                          + " from range(2000000) as t (i)"))
          .isInstanceOfSatisfying(
              SQLException.class,
              fault ->
                  assertThat(
                          Fault.message(new SQLException("model numbers: " + fault.getMessage())))
                      .startsWith("The data is too much for the function's memory and disk, at")
                      .contains("at model numbers: ")
                      .contains("MemorySize", "DUCKDB_MEMORY_MB")
                      .doesNotContain("\n"));
    }
  }

  @Test
  void aFaultThatIsNotOursIsToldWithoutWhatItSays() {
    assertThat(Fault.message(new SQLException("Conversion Error: no number: 'ewa@example.com'")))
        .endsWith("java.sql.SQLException, Conversion Error, the function's logs say where");
  }

  @Test
  void aFaultOfOursIsTold() {
    assertThat(Fault.message(new IOException("the lake has no x")))
        .endsWith("java.io.IOException: the lake has no x");
  }
}
