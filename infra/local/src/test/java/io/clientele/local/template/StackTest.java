package io.clientele.local.template;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.local.athena.ColumnDefinition;
import io.clientele.local.athena.WorkGroupDefinition;
import io.clientele.local.dynamodb.IndexDefinition;
import io.clientele.local.dynamodb.KeyDefinition;
import io.clientele.local.events.ScheduleDefinition;
import io.clientele.local.s3.BucketDefinition;
import io.clientele.local.sqs.QueueDefinition;
import io.clientele.local.sqs.RedrivePolicy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The product's own template, as the local cloud sees it. */
class StackTest {
  private static final StackNames NAMES =
      new StackNames("eu-central-1", "000000000000", "clientele");
  private static final LocalAddresses ADDRESSES =
      new LocalAddresses(
          "http://127.0.0.1:1",
          "http://127.0.0.1:2",
          "http://127.0.0.1:3",
          "http://127.0.0.1:4",
          "http://127.0.0.1:5");

  private final Stack stack = read(Map.of("Stage", "local", "JwtIssuer", "http://127.0.0.1:4"));

  @Test
  void findsTheFunctionsWithTheirFoldersAndLayers() {
    FunctionDefinition ingest = function("IngestFunction");
    assertThat(ingest.name()).isEqualTo("clientele-local-ingest");
    assertThat(ingest.handler()).isEqualTo("io.clientele.ingest.IngestHandler::handleRequest");
    assertThat(ingest.code()).isEqualTo(repository().resolve("functions/ingest/target/function"));
    assertThat(ingest.layers())
        .containsExactly(
            repository().resolve("layers/runtime/target/layer"),
            repository().resolve("layers/duckdb/target/layer"));
    assertThat(ingest.timeout()).isEqualTo(Duration.ofMinutes(10));
  }

  @Test
  void mergesTheGlobalEnvironmentWithTheFunctionsOwn() {
    assertThat(function("ApiFunction").environment())
        .containsEntry("UPLOADS_BUCKET", "clientele-local-uploads-000000000000")
        .containsEntry("STATE_TABLE", "clientele-local")
        .containsEntry(
            "SEGMENT_QUEUE_URL", "http://127.0.0.1:2/000000000000/clientele-local-segment.fifo")
        .containsKey("JAVA_TOOL_OPTIONS");
  }

  @Test
  void feedsIngestFromItsQueueWithPartialResponses() {
    assertThat(function("IngestFunction").queues())
        .containsExactly(
            new QueueTrigger(
                "arn:aws:sqs:eu-central-1:000000000000:clientele-local-ingest",
                1,
                Duration.ZERO,
                true,
                20));
  }

  @Test
  void readsTheQueuesWithTheirDeadLetterQueues() {
    assertThat(stack.queues())
        .filteredOn(QueueDefinition::name, "clientele-local-segment.fifo")
        .singleElement()
        .satisfies(
            queue -> {
              assertThat(queue.fifo()).isTrue();
              assertThat(queue.contentBasedDeduplication()).isTrue();
              assertThat(queue.redrive())
                  .isEqualTo(new RedrivePolicy("clientele-local-segment-dead-letters.fifo", 5));
            });
  }

  @Test
  void letsOnlyTheUploadsBucketSendEvents() {
    assertThat(stack.buckets())
        .filteredOn(BucketDefinition::notifies)
        .extracting(BucketDefinition::name)
        .containsExactly("clientele-local-uploads-000000000000");
  }

  @Test
  void answersHealthWithoutATokenAndNothingElse() {
    assertThat(stack.httpApi().routes())
        .filteredOn(route -> route.authorizer() == null)
        .extracting(RouteDefinition::key)
        .containsExactly("GET /v1/health");
    assertThat(stack.httpApi().routes())
        .extracting(RouteDefinition::authorizer)
        .contains(new JwtAuthorizer("http://127.0.0.1:4", java.util.List.of("clientele")));
  }

  @Test
  void letsTheLocalDashboardCallTheApi() {
    assertThat(stack.httpApi().cors())
        .isNotNull()
        .extracting(CorsDefinition::origins)
        .isEqualTo(java.util.List.of("http://127.0.0.1:5"));
  }

  @Test
  void routesTheEventsOfTheProductToTheSegmentQueue() {
    assertThat(stack.rules())
        .filteredOn(rule -> rule.bus().equals("clientele-local"))
        .singleElement()
        .satisfies(
            rule -> {
              Map<String, Object> event =
                  Map.of("source", "clientele", "detail-type", "upload.done");
              assertThat(rule.pattern().matches(event)).isTrue();
              assertThat(rule.targets().getFirst().queue())
                  .isEqualTo("clientele-local-segment.fifo");
              assertThat(rule.targets().getFirst().messageGroupId()).isEqualTo("runs");
            });
    assertThat(stack.schedules())
        .extracting(ScheduleDefinition::input)
        .containsExactlyInAnyOrder(
            "{\"trigger\":\"sweep\"}", "{\"trigger\":\"schedule\"}", "{\"trigger\":\"expiry\"}");
  }

  @Test
  void keepsConfigurationFilesOutOfTheIngestQueue() {
    assertThat(stack.rules())
        .filteredOn(rule -> rule.bus().equals("default"))
        .singleElement()
        .satisfies(
            rule -> {
              assertThat(rule.pattern().matches(created("orders.csv"))).isTrue();
              assertThat(rule.pattern().matches(created("config/settings.yaml"))).isFalse();
            });
  }

  private static Map<String, Object> created(String key) {
    return Map.of(
        "source",
        "aws.s3",
        "detail-type",
        "Object Created",
        "detail",
        Map.of(
            "bucket",
            Map.of("name", "clientele-local-uploads-000000000000"),
            "object",
            Map.of("key", key)));
  }

  @Test
  void readsTheStateTableWithItsIndex() {
    assertThat(stack.tables())
        .singleElement()
        .satisfies(
            table -> {
              assertThat(table.name()).isEqualTo("clientele-local");
              assertThat(table.key()).isEqualTo(new KeyDefinition("pk", "sk"));
              assertThat(table.localIndexes())
                  .extracting(IndexDefinition::name)
                  .containsExactly("by_time");
            });
  }

  @Test
  void readsTheTablesOfTheLakeForAthena() {
    assertThat(stack.glueTables())
        .filteredOn(table -> table.name().equals("lake_orders"))
        .singleElement()
        .satisfies(
            table -> {
              assertThat(table.database()).isEqualTo("clientele_local");
              assertThat(table.location())
                  .isEqualTo("s3://clientele-local-lake-000000000000/lake/orders/");
              assertThat(table.columns()).contains(new ColumnDefinition("order_id", "string"));
              assertThat(table.partitionKeys())
                  .containsExactly(new ColumnDefinition("ingested_on", "string"));
            });
    assertThat(stack.workGroups())
        .singleElement()
        .extracting(WorkGroupDefinition::outputLocation)
        .isEqualTo("s3://clientele-local-lake-000000000000/athena/");
  }

  @Test
  void keepsTheDashboardsSecurityHeaders() {
    assertThat(stack.dashboardHeaders())
        .containsEntry("X-Content-Type-Options", "nosniff")
        .containsEntry("X-Frame-Options", "DENY")
        .containsKey("Content-Security-Policy");
  }

  @Test
  void letsTheUserPoolIssueTheTokensWhereTheTeamNamesNoIssuer() {
    Stack withPool = read(Map.of());
    assertThat(withPool.httpApi().routes())
        .extracting(RouteDefinition::authorizer)
        .contains(
            new JwtAuthorizer("http://127.0.0.1:4", java.util.List.of("clientele-UserPoolClient")));
    assertThat(policy(withPool))
        .endsWith(
            " https://cognito-idp.eu-central-1.amazonaws.com"
                + " https://clientele-dev-000000000000.auth.eu-central-1.amazoncognito.com");
  }

  @Test
  void letsThePageCallTheIssuerThatTheTeamNames() {
    Stack withIssuer =
        read(Map.of("JwtIssuer", "https://id.example/team", "SignInOrigins", "https://id.example"));
    assertThat(policy(withIssuer)).endsWith(" https://id.example").doesNotContain("cognito");
  }

  private static Stack read(Map<String, String> parameters) {
    Path template = repository().resolve("template.yaml");
    return Stack.read(template, parameters, NAMES, ADDRESSES, Instant.EPOCH);
  }

  private static String policy(Stack stack) {
    return stack.dashboardHeaders().getOrDefault("Content-Security-Policy", "");
  }

  private FunctionDefinition function(String id) {
    FunctionDefinition function = stack.functions().get(id);
    assertThat(function).as(id).isNotNull();
    return function;
  }

  private static Path repository() {
    Path folder = Path.of("").toAbsolutePath();
    while (!Files.exists(folder.resolve("template.yaml"))) {
      folder = folder.resolveSibling("");
    }
    return folder;
  }
}
