package io.clientele.local.athena;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.clientele.local.protocol.JsonServer;
import io.clientele.local.s3.AccessKey;
import io.clientele.local.s3.BucketDefinition;
import io.clientele.local.s3.S3Server;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.time.Clock;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.athena.AthenaClient;
import software.amazon.awssdk.services.athena.model.ColumnInfo;
import software.amazon.awssdk.services.athena.model.Datum;
import software.amazon.awssdk.services.athena.model.GetQueryResultsResponse;
import software.amazon.awssdk.services.athena.model.InvalidRequestException;
import software.amazon.awssdk.services.athena.model.QueryExecution;
import software.amazon.awssdk.services.athena.model.QueryExecutionState;
import software.amazon.awssdk.services.athena.model.StartQueryExecutionRequest;

class AthenaApiIT {
  private static final List<ColumnDefinition> COLUMNS =
      List.of(
          new ColumnDefinition("order_id", "string"),
          new ColumnDefinition("ordered_at", "timestamp"),
          new ColumnDefinition("net_amount", "decimal(18,4)"),
          new ColumnDefinition("channel", "string"));

  @TempDir private Path directory;
  private S3Server s3;
  private Athena athena;
  private JsonServer server;
  private AthenaClient client;

  @BeforeEach
  void start() throws Exception {
    Clock clock = Clock.systemUTC();
    s3 =
        S3Server.start(
            directory.resolve("s3"),
            0,
            new AccessKey("local", "secret"),
            List.of(new BucketDefinition("lake", false)),
            _ -> {},
            clock);
    athena = new Athena(List.of(table("lake_orders"), table("empty")), s3, clock);
    AthenaApi api =
        new AthenaApi(
            athena,
            List.of(
                new WorkGroupDefinition("clientele", "s3://lake/athena/", true, 1_000_000L),
                new WorkGroupDefinition("tiny", "s3://lake/athena/", true, 10L)),
            new Results(s3),
            clock);
    server = JsonServer.start(0, List.of(api.service()));
    client =
        AthenaClient.builder()
            .endpointOverride(server.endpoint())
            .region(Region.EU_CENTRAL_1)
            .credentialsProvider(
                StaticCredentialsProvider.create(AwsBasicCredentials.create("local", "secret")))
            .httpClient(UrlConnectionHttpClient.create())
            .build();
  }

  @AfterEach
  void stop() throws Exception {
    client.close();
    server.close();
    athena.close();
    s3.close();
  }

  @Test
  void queriesTheFilesThatAreThereAtThatMoment() throws Exception {
    String sql = "SELECT count(*) AS n, sum(net_amount) AS total FROM lake_orders";
    assertThat(rows(sql)).containsExactly(List.of("n", "total"), Arrays.asList("0", null));

    writeOrders("2024-05-01", "o1", "10.5");
    writeOrders("2024-05-02", "o2", "0.25");

    assertThat(rows(sql)).containsExactly(List.of("n", "total"), List.of("2", "10.7500"));
    assertThat(rows("SELECT ingested_on FROM clientele.lake_orders ORDER BY 1 DESC LIMIT 1"))
        .contains(List.of("2024-05-02"));
  }

  @Test
  void givesAColumnThatTheFilesLackAsNull() throws Exception {
    writeOrders("2024-05-01", "o1", "10.5");

    assertThat(rows("SELECT channel FROM lake_orders"))
        .containsExactly(List.of("channel"), Collections.singletonList(null));
  }

  @Test
  void writesTheResultAsAthenaWritesIt() throws Exception {
    QueryExecution execution =
        finished(
            "SELECT 1 AS a, 'say \"hi\"' AS b, NULL AS c, '' AS d, true AS e, 1.5e0 AS f,"
                + " DATE '2024-01-02' AS g, TIMESTAMP '2024-01-02 03:04:05' AS h,"
                + " CAST(2.5 AS decimal(9,2)) AS i, ARRAY['x', NULL] AS j");

    String location = execution.resultConfiguration().outputLocation();
    assertThat(location).matches("s3://lake/athena/[0-9a-f-]{36}\\.csv");
    assertThat(Files.readString(directory.resolve("s3").resolve(location.substring(5))))
        .isEqualTo(
            """
            "a","b","c","d","e","f","g","h","i","j"
            "1","say ""hi""\",,"","true","1.5","2024-01-02","2024-01-02 03:04:05.000","2.50","[x, null]"
            """);
    assertThat(
            client
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
        finished("SELECT x, 'żółw' AS t FROM UNNEST(sequence(1, 2500)) AS s(x) ORDER BY x")
            .queryExecutionId();

    List<GetQueryResultsResponse> pages =
        client.getQueryResultsPaginator(r -> r.queryExecutionId(id).maxResults(1000)).stream()
            .toList();

    assertThat(pages)
        .extracting(page -> page.resultSet().rows().size())
        .containsExactly(1000, 1000, 501);
    assertThat(pages.getLast().resultSet().rows().getLast().data())
        .extracting(Datum::varCharValue)
        .containsExactly("2500", "żółw");
  }

  @Test
  void takesExecutionParameters() throws Exception {
    assertThat(
            rows(
                "SELECT ? AS a, '?' AS b, ? + 1 AS c -- what?",
                r -> r.executionParameters("'it''s'", "41")))
        .containsExactly(List.of("a", "b", "c"), List.of("it's", "?", "42"));
    assertThatThrownBy(() -> rows("SELECT ?", r -> r.executionParameters("1; DROP TABLE x")))
        .isInstanceOf(InvalidRequestException.class);
  }

  @Test
  void listsTablesAndDescribesThem() throws Exception {
    assertThat(rows("SHOW DATABASES")).containsExactly(List.of("clientele"));
    assertThat(rows("SHOW TABLES")).containsExactly(List.of("lake_orders"), List.of("empty"));
    assertThat(rows("SHOW TABLES IN clientele 'lake_*'")).containsExactly(List.of("lake_orders"));
    assertThat(rows("DESCRIBE lake_orders"))
        .anySatisfy(row -> assertThat(row.getFirst()).matches("net_amount +\tdecimal\\(18,4\\).*"));
    assertThat(rows("EXPLAIN SELECT * FROM empty")).isNotEmpty();
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
    assertThatThrownBy(() -> rows(sql)).isInstanceOf(InvalidRequestException.class);
  }

  @Test
  void readsNothingOutsideTheLake() throws Exception {
    Path secret = Files.writeString(directory.resolve("secret.csv"), "a\n1\n");

    QueryExecution execution = execution("SELECT * FROM read_csv('" + secret + "')", _ -> {});

    assertThat(execution.status().state()).isEqualTo(QueryExecutionState.FAILED);
    assertThat(execution.status().stateChangeReason()).startsWith("PERMISSION_DENIED");
  }

  @Test
  void saysWhyAQueryFailed() throws Exception {
    assertThat(execution("SELECT * FROM nowhere", _ -> {}).status().stateChangeReason())
        .isEqualTo("TABLE_NOT_FOUND: Table 'awsdatacatalog.clientele.nowhere' does not exist");
    assertThat(execution("SELECT nothing FROM empty", _ -> {}).status().stateChangeReason())
        .isEqualTo("COLUMN_NOT_FOUND: Column 'nothing' cannot be resolved");
    QueryExecution failed = execution("SELECT CAST('x' AS integer)", _ -> {});
    assertThat(failed.status().stateChangeReason()).startsWith("INVALID_CAST_ARGUMENT");
    assertThatThrownBy(
            () -> client.getQueryResults(r -> r.queryExecutionId(failed.queryExecutionId())))
        .hasMessageContaining("Final query state: FAILED");
  }

  @Test
  void cancelsAQueryOverTheLimitOfItsWorkGroup() throws Exception {
    writeOrders("2024-05-01", "o1", "10.5");

    QueryExecution execution =
        execution("SELECT count(*) FROM lake_orders", r -> r.workGroup("tiny"));

    assertThat(execution.status().state()).isEqualTo(QueryExecutionState.CANCELLED);
    assertThat(execution.status().stateChangeReason()).contains("Bytes scanned limit");
  }

  @Test
  void stopsARunningQuery() throws Exception {
    String id =
        client
            .startQueryExecution(
                request(
                    "SELECT count(*) FROM UNNEST(sequence(1, 30000)) AS a(x)"
                        + " CROSS JOIN UNNEST(sequence(1, 30000)) AS b(y)"
                        + " CROSS JOIN UNNEST(sequence(1, 300)) AS c(z) WHERE x * y * z % 7 = 1",
                    _ -> {}))
            .queryExecutionId();

    client.stopQueryExecution(r -> r.queryExecutionId(id));

    assertThat(
            client.getQueryExecution(r -> r.queryExecutionId(id)).queryExecution().status().state())
        .isEqualTo(QueryExecutionState.CANCELLED);
  }

  @Test
  void runsAQueryOnceForOneToken() throws Exception {
    String token = "a-token-of-at-least-thirty-two-characters";
    String first = id("SELECT 1", token);

    assertThat(id("SELECT 1", token)).isEqualTo(first);
    assertThatThrownBy(() -> id("SELECT 2", token)).isInstanceOf(InvalidRequestException.class);
    assertThat(client.listQueryExecutions(r -> r.workGroup("clientele")).queryExecutionIds())
        .containsExactly(first);
    assertThat(
            client
                .getWorkGroup(r -> r.workGroup("clientele"))
                .workGroup()
                .configuration()
                .bytesScannedCutoffPerQuery())
        .isEqualTo(1_000_000L);
  }

  private String id(String sql, String token) {
    return client
        .startQueryExecution(request(sql, r -> r.clientRequestToken(token)))
        .queryExecutionId();
  }

  private List<List<String>> rows(String sql) throws InterruptedException {
    return rows(sql, _ -> {});
  }

  private List<List<String>> rows(String sql, Consumer<StartQueryExecutionRequest.Builder> more)
      throws InterruptedException {
    QueryExecution execution = execution(sql, more);
    assertThat(execution.status().stateChangeReason()).isNull();
    return client
        .getQueryResults(r -> r.queryExecutionId(execution.queryExecutionId()))
        .resultSet()
        .rows()
        .stream()
        .map(row -> row.data().stream().map(Datum::varCharValue).toList())
        .toList();
  }

  private QueryExecution finished(String sql) throws InterruptedException {
    QueryExecution execution = execution(sql, _ -> {});
    assertThat(execution.status().stateChangeReason()).isNull();
    assertThat(execution.status().state()).isEqualTo(QueryExecutionState.SUCCEEDED);
    return execution;
  }

  private QueryExecution execution(String sql, Consumer<StartQueryExecutionRequest.Builder> more)
      throws InterruptedException {
    String id = client.startQueryExecution(request(sql, more)).queryExecutionId();
    while (true) {
      QueryExecution execution =
          client.getQueryExecution(r -> r.queryExecutionId(id)).queryExecution();
      QueryExecutionState state = execution.status().state();
      if (state != QueryExecutionState.QUEUED && state != QueryExecutionState.RUNNING) {
        return execution;
      }
      Thread.sleep(20);
    }
  }

  private static StartQueryExecutionRequest request(
      String sql, Consumer<StartQueryExecutionRequest.Builder> more) {
    StartQueryExecutionRequest.Builder request =
        StartQueryExecutionRequest.builder()
            .queryString(sql)
            .workGroup("clientele")
            .queryExecutionContext(c -> c.database("clientele"));
    more.accept(request);
    return request.build();
  }

  private void writeOrders(String day, String id, String amount) throws Exception {
    Path folder =
        Files.createDirectories(directory.resolve("s3/lake/lake/lake_orders/ingested_on=" + day));
    try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
        Statement statement = connection.createStatement()) {
      statement.execute(
          """
          COPY (SELECT '%s' AS order_id, TIMESTAMP '2024-05-01 10:00:00' AS ordered_at,
              %s::DECIMAL(18,4) AS net_amount) TO '%s' (FORMAT parquet)
          """
              .formatted(id, amount, folder.resolve(id + ".parquet")));
    }
  }

  private static GlueTable table(String name) {
    return new GlueTable(
        "clientele",
        name,
        COLUMNS,
        List.of(new ColumnDefinition("ingested_on", "string")),
        "s3://lake/lake/" + name + "/",
        TableFormat.PARQUET);
  }
}
