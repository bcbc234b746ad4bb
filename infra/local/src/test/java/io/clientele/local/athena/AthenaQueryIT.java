package io.clientele.local.athena;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.services.athena.model.InvalidRequestException;

/** What a query reads, and how it takes values. */
class AthenaQueryIT {
  @TempDir private Path directory;
  private AthenaServices athena;

  @BeforeEach
  void start() throws Exception {
    athena = new AthenaServices(directory);
  }

  @AfterEach
  void stop() throws Exception {
    athena.close();
  }

  @Test
  void queriesTheFilesThatAreThereAtThatMoment() throws Exception {
    String sql = "SELECT count(*) AS n, sum(net_amount) AS total FROM lake_orders";
    assertThat(athena.rows(sql)).containsExactly(List.of("n", "total"), Arrays.asList("0", null));

    athena.writeOrders("2024-05-01", "o1", "10.5");
    athena.writeOrders("2024-05-02", "o2", "0.25");

    assertThat(athena.rows(sql)).containsExactly(List.of("n", "total"), List.of("2", "10.7500"));
    assertThat(athena.rows("SELECT ingested_on FROM clientele.lake_orders ORDER BY 1 DESC LIMIT 1"))
        .contains(List.of("2024-05-02"));
  }

  @Test
  void givesAColumnThatTheFilesLackAsNull() throws Exception {
    athena.writeOrders("2024-05-01", "o1", "10.5");

    assertThat(athena.rows("SELECT channel FROM lake_orders"))
        .containsExactly(List.of("channel"), Collections.singletonList(null));
  }

  @Test
  void takesExecutionParameters() throws Exception {
    assertThat(
            athena.rows(
                "SELECT ? AS a, '?' AS b, ? + 1 AS c -- what?",
                r -> r.executionParameters("'it''s'", "41")))
        .containsExactly(List.of("a", "b", "c"), List.of("it's", "?", "42"));
    assertThatThrownBy(() -> athena.rows("SELECT ?", r -> r.executionParameters("1; DROP TABLE x")))
        .isInstanceOf(InvalidRequestException.class);
  }
}
