package io.clientele.local.athena;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import software.amazon.awssdk.services.athena.model.ColumnInfo;
import software.amazon.awssdk.services.athena.model.Datum;
import software.amazon.awssdk.services.athena.model.GetQueryResultsResponse;
import software.amazon.awssdk.services.athena.model.QueryExecution;

/** How results come back. */
class AthenaResultIT {
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
  void writesTheResultAsAthenaWritesIt() throws Exception {
    QueryExecution execution =
        athena.finished(
            "SELECT 1 AS a, 'say \"hi\"' AS b, NULL AS c, '' AS d, true AS e, 1.5e0 AS f,"
                + " DATE '2024-01-02' AS g, TIMESTAMP '2024-01-02 03:04:05' AS h,"
                + " CAST(2.5 AS decimal(9,2)) AS i, ARRAY['x', NULL] AS j");

    String location = execution.resultConfiguration().outputLocation();
    assertThat(location).matches("s3://lake/athena/[0-9a-f-]{36}\\.csv");
    assertThat(Files.readString(athena.objects().resolve(location.substring(5))))
        .isEqualTo(
            """
            "a","b","c","d","e","f","g","h","i","j"
            "1","say ""hi""\",,"","true","1.5","2024-01-02","2024-01-02 03:04:05.000","2.50","[x, null]"
            """);
    assertThat(
            athena
                .client()
                .getQueryResults(r -> r.queryExecutionId(execution.queryExecutionId()))
                .resultSet()
                .resultSetMetadata()
                .columnInfo())
        .extracting(ColumnInfo::type)
        .containsExactly(
            "integer",
            "varchar",
            "unknown",
            "varchar",
            "boolean",
            "double",
            "date",
            "timestamp",
            "decimal",
            "array");
  }

  @Test
  void givesResultsInPages() throws Exception {
    String id =
        athena
            .finished("SELECT x, 'żółw' AS t FROM UNNEST(sequence(1, 2500)) AS s(x) ORDER BY x")
            .queryExecutionId();

    List<GetQueryResultsResponse> pages =
        athena
            .client()
            .getQueryResultsPaginator(r -> r.queryExecutionId(id).maxResults(1000))
            .stream()
            .toList();

    assertThat(pages)
        .extracting(page -> page.resultSet().rows().size())
        .containsExactly(1000, 1000, 501);
    assertThat(pages.getLast().resultSet().rows().getLast().data())
        .extracting(Datum::varCharValue)
        .containsExactly("2500", "żółw");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "SELECT count(*), 1 + 1 AS two, order_id FROM empty GROUP BY order_id|_col0,two,order_id",
        "SELECT 1 UNION ALL SELECT 2|_col0",
        "WITH w AS (SELECT 1 AS x) SELECT x, sum(x) FROM w GROUP BY x|x,_col1",
        "SELECT * FROM (SELECT 1 AS a)|a",
      })
  void callsAColumnWithoutANameByItsPlace(String sql, String names) throws Exception {
    assertThat(String.join(",", athena.rows(sql).getFirst())).isEqualTo(names);
  }
}
