package io.clientele.aws;

import io.clientele.domain.erasure.Tombstones;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;

/** Tombstones in the state table, an item each in one partition. */
public final class DynamoTombstones implements Tombstones {
  private static final String PK = "TOMBSTONE";

  private final DynamoDbClient dynamoDb;
  private final String table;

  public DynamoTombstones(DynamoDbClient dynamoDb, String table) {
    this.dynamoDb = dynamoDb;
    this.table = table;
  }

  @Override
  public Set<String> all() {
    QueryRequest query =
        QueryRequest.builder()
            .tableName(table)
            .consistentRead(true)
            .keyConditionExpression("pk = :pk")
            .expressionAttributeValues(Map.of(":pk", Attributes.text(PK)))
            .projectionExpression("sk")
            .build();
    Set<String> pseudonyms = new TreeSet<>();
    dynamoDb
        .queryPaginator(query)
        .items()
        .forEach(item -> pseudonyms.add(Attributes.requiredText(item, "sk")));
    return pseudonyms;
  }

  @Override
  public void bury(Collection<String> pseudonyms, String erasureId, Instant at) {
    for (String pseudonym : pseudonyms) {
      // The first erasure of a person stays the one that is named; a repetition changes nothing.
      dynamoDb.updateItem(
          request ->
              request
                  .tableName(table)
                  .key(Map.of("pk", Attributes.text(PK), "sk", Attributes.text(pseudonym)))
                  .updateExpression(
                      "set erasure_id = if_not_exists(erasure_id, :id), #at = if_not_exists(#at, :at)")
                  .expressionAttributeNames(Map.of("#at", "at"))
                  .expressionAttributeValues(
                      Map.of(":id", Attributes.text(erasureId), ":at", Attributes.instant(at))));
    }
  }
}
