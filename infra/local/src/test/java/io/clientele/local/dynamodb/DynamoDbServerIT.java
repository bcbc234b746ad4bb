package io.clientele.local.dynamodb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.TableDescription;

class DynamoDbServerIT {
  private static final TableDefinition TABLE =
      new TableDefinition(
          "state",
          Map.of("pk", "S", "sk", "S", "at", "S"),
          new KeyDefinition("pk", "sk"),
          List.of(new IndexDefinition("by_time", new KeyDefinition("pk", "at"), "ALL", List.of())),
          List.of(
              new IndexDefinition(
                  "by_sort", new KeyDefinition("sk", null), "INCLUDE", List.of("at"))));

  @TempDir private Path directory;

  @Test
  void createsTablesAndKeepsTheirItemsAcrossRestarts() throws Exception {
    try (DynamoDbServer server = DynamoDbServer.start(directory, 0, List.of(TABLE));
        DynamoDbClient client = client(server)) {
      TableDescription table = client.describeTable(r -> r.tableName("state")).table();
      assertThat(table.localSecondaryIndexes())
          .extracting(i -> i.indexName())
          .containsExactly("by_time");
      assertThat(table.globalSecondaryIndexes())
          .extracting(i -> i.indexName())
          .containsExactly("by_sort");
      client.putItem(
          r ->
              r.tableName("state")
                  .item(Map.of("pk", text("RUN"), "sk", text("1"), "at", text("2026"))));
    }
    try (DynamoDbServer server = DynamoDbServer.start(directory, 0, List.of(TABLE));
        DynamoDbClient client = client(server)) {
      assertThat(
              client
                  .query(
                      r ->
                          r.tableName("state")
                              .indexName("by_time")
                              .keyConditionExpression("pk = :pk")
                              .expressionAttributeValues(Map.of(":pk", text("RUN"))))
                  .items())
          .hasSize(1);
    }
  }

  @Test
  void refusesAWriteWhoseConditionFails() throws Exception {
    try (DynamoDbServer server = DynamoDbServer.start(directory, 0, List.of(TABLE));
        DynamoDbClient client = client(server)) {
      Map<String, AttributeValue> item = Map.of("pk", text("LOCK"), "sk", text("segment"));
      client.putItem(
          r -> r.tableName("state").item(item).conditionExpression("attribute_not_exists(pk)"));

      assertThat(
              catchThrowable(
                  () ->
                      client.putItem(
                          r ->
                              r.tableName("state")
                                  .item(item)
                                  .conditionExpression("attribute_not_exists(pk)"))))
          .isInstanceOf(ConditionalCheckFailedException.class);
    }
  }

  private static AttributeValue text(String value) {
    return AttributeValue.fromS(value);
  }

  private static DynamoDbClient client(DynamoDbServer server) {
    return DynamoDbClient.builder()
        .endpointOverride(server.endpoint())
        .region(Region.EU_CENTRAL_1)
        .credentialsProvider(
            StaticCredentialsProvider.create(AwsBasicCredentials.create("local", "secret")))
        .httpClient(UrlConnectionHttpClient.create())
        .build();
  }
}
