package io.clientele.local.athena;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.athena.model.InvalidRequestException;
import software.amazon.awssdk.services.athena.model.QueryExecution;
import software.amazon.awssdk.services.athena.model.QueryExecutionState;

/** What Athena refuses, and why a query fails. */
class AthenaRefusalIT {
  @TempDir private static Path directory;
  private static AthenaServices athena;

  @BeforeAll
  static void start() throws Exception {
    athena = new AthenaServices(directory);
  }

  @AfterAll
  static void stop() throws Exception {
    athena.close();
  }

  @Test
  void listsTablesAndDescribesThem() throws Exception {
    assertThat(athena.rows("SHOW DATABASES")).containsExactly(List.of("clientele"));
    assertThat(athena.rows("SHOW TABLES"))
        .containsExactly(List.of("lake_orders"), List.of("empty"));
    assertThat(athena.rows("SHOW TABLES IN clientele 'lake_*'"))
        .containsExactly(List.of("lake_orders"));
    assertThat(athena.rows("DESCRIBE lake_orders"))
        .anySatisfy(row -> assertThat(row.getFirst()).matches("net_amount +\tdecimal\\(18,4\\).*"));
    assertThat(athena.rows("EXPLAIN SELECT * FROM empty")).isNotEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "DROP TABLE lake_orders",
        "INSERT INTO lake_orders VALUES (1)",
        "COPY (SELECT 1) TO '/tmp/x.csv'",
        "SELECT 1; SELECT 2",
        "SELECT E'\\''; COPY (SELECT 1) TO 'x' --'",
        "EXPLAIN ANALYZE SELECT 1",
        "SET memory_limit = '1GB'",
        "PRAGMA version",
        "SELEC 1",
        "SHOW PARTITIONS lake_orders",
      })
  void refusesWhatIsNotOneQuery(String sql) {
    assertThatThrownBy(() -> athena.rows(sql)).isInstanceOf(InvalidRequestException.class);
  }

  @Test
  void readsNothingOutsideTheLake() throws Exception {
    Path secret = Files.writeString(directory.resolve("secret.csv"), "a\n1\n");

    QueryExecution execution =
        athena.execution("SELECT * FROM read_csv('" + secret + "')", _ -> {});

    assertThat(execution.status().state()).isEqualTo(QueryExecutionState.FAILED);
    assertThat(execution.status().stateChangeReason()).startsWith("PERMISSION_DENIED");
  }

  @Test
  void saysWhyAQueryFailed() throws Exception {
    assertThat(athena.execution("SELECT * FROM nowhere", _ -> {}).status().stateChangeReason())
        .isEqualTo("TABLE_NOT_FOUND: Table 'awsdatacatalog.clientele.nowhere' does not exist");
    assertThat(athena.execution("SELECT nothing FROM empty", _ -> {}).status().stateChangeReason())
        .isEqualTo("COLUMN_NOT_FOUND: Column 'nothing' cannot be resolved");
    QueryExecution failed = athena.execution("SELECT CAST('x' AS integer)", _ -> {});
    assertThat(failed.status().stateChangeReason()).startsWith("INVALID_CAST_ARGUMENT");
    assertThatThrownBy(
            () ->
                athena.client().getQueryResults(r -> r.queryExecutionId(failed.queryExecutionId())))
        .hasMessageContaining("Final query state: FAILED");
  }

  @Test
  void cancelsAQueryOverTheLimitOfItsWorkGroup() throws Exception {
    athena.writeOrders("2024-05-01", "o1", "10.5");

    QueryExecution execution =
        athena.execution("SELECT count(*) FROM lake_orders", r -> r.workGroup("tiny"));

    assertThat(execution.status().state()).isEqualTo(QueryExecutionState.CANCELLED);
    assertThat(execution.status().stateChangeReason()).contains("Bytes scanned limit");
  }
}
