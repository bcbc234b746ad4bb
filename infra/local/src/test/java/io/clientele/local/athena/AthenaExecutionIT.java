package io.clientele.local.athena;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.services.athena.model.InvalidRequestException;
import software.amazon.awssdk.services.athena.model.QueryExecutionState;

/** How executions are started once, found and stopped. */
class AthenaExecutionIT {
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
  void stopsARunningQuery() throws Exception {
    String id =
        athena
            .client()
            .startQueryExecution(
                AthenaServices.request(
                    "SELECT count(*) FROM UNNEST(sequence(1, 30000)) AS a(x)"
                        + " CROSS JOIN UNNEST(sequence(1, 30000)) AS b(y)"
                        + " CROSS JOIN UNNEST(sequence(1, 300)) AS c(z) WHERE x * y * z % 7 = 1",
                    _ -> {}))
            .queryExecutionId();

    athena.client().stopQueryExecution(r -> r.queryExecutionId(id));

    assertThat(
            athena
                .client()
                .getQueryExecution(r -> r.queryExecutionId(id))
                .queryExecution()
                .status()
                .state())
        .isEqualTo(QueryExecutionState.CANCELLED);
  }

  @Test
  void runsAQueryOnceForOneToken() throws Exception {
    String token = "a-token-of-at-least-thirty-two-characters";
    String first = id("SELECT 1", token);

    assertThat(id("SELECT 1", token)).isEqualTo(first);
    assertThatThrownBy(() -> id("SELECT 2", token)).isInstanceOf(InvalidRequestException.class);
    assertThat(
            athena.client().listQueryExecutions(r -> r.workGroup("clientele")).queryExecutionIds())
        .containsExactly(first);
    assertThat(
            athena
                .client()
                .getWorkGroup(r -> r.workGroup("clientele"))
                .workGroup()
                .configuration()
                .bytesScannedCutoffPerQuery())
        .isEqualTo(1_000_000L);
  }

  private String id(String sql, String token) {
    return athena
        .client()
        .startQueryExecution(AthenaServices.request(sql, r -> r.clientRequestToken(token)))
        .queryExecutionId();
  }
}
