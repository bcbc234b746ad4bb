package io.clientele.local.athena;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.local.protocol.JsonServer;
import io.clientele.local.s3.AccessKey;
import io.clientele.local.s3.BucketDefinition;
import io.clientele.local.s3.S3Server;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.util.List;
import java.util.function.Consumer;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.athena.AthenaClient;
import software.amazon.awssdk.services.athena.model.Datum;
import software.amazon.awssdk.services.athena.model.QueryExecution;
import software.amazon.awssdk.services.athena.model.QueryExecutionState;
import software.amazon.awssdk.services.athena.model.StartQueryExecutionRequest;

/** Athena and S3 as servers over a folder, and a client of them; shared by the tests of a class. */
final class AthenaServices implements AutoCloseable {
  private static final List<ColumnDefinition> COLUMNS =
      List.of(
          new ColumnDefinition("order_id", "string"),
          new ColumnDefinition("ordered_at", "timestamp"),
          new ColumnDefinition("net_amount", "decimal(18,4)"),
          new ColumnDefinition("channel", "string"));

  private final Path directory;
  private final S3Server s3;
  private final Athena athena;
  private final JsonServer server;
  private final AthenaClient client;

  AthenaServices(Path directory) throws IOException {
    this.directory = directory;
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

  AthenaClient client() {
    return client;
  }

  /** Where the objects are. */
  Path objects() {
    return directory.resolve("s3");
  }

  List<List<String>> rows(String sql) throws InterruptedException {
    return rows(sql, _ -> {});
  }

  List<List<String>> rows(String sql, Consumer<StartQueryExecutionRequest.Builder> more)
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

  QueryExecution finished(String sql) throws InterruptedException {
    QueryExecution execution = execution(sql, _ -> {});
    assertThat(execution.status().stateChangeReason()).isNull();
    assertThat(execution.status().state()).isEqualTo(QueryExecutionState.SUCCEEDED);
    return execution;
  }

  QueryExecution execution(String sql, Consumer<StartQueryExecutionRequest.Builder> more)
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

  static StartQueryExecutionRequest request(
      String sql, Consumer<StartQueryExecutionRequest.Builder> more) {
    StartQueryExecutionRequest.Builder request =
        StartQueryExecutionRequest.builder()
            .queryString(sql)
            .workGroup("clientele")
            .queryExecutionContext(c -> c.database("clientele"));
    more.accept(request);
    return request.build();
  }

  void writeOrders(String day, String id, String amount) throws IOException, SQLException {
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

  @Override
  public void close() throws IOException {
    client.close();
    server.close();
    athena.close();
    s3.close();
  }
}
