package io.clientele.aws;

import io.clientele.domain.strategy.PlayDecision;
import io.clientele.domain.strategy.PlayDecisions;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.PutItemRequest;

/** Decisions about plays in the state table, one item each. */
public final class DynamoPlayDecisions implements PlayDecisions {
  private final DynamoDbClient dynamoDb;
  private final String table;

  public DynamoPlayDecisions(DynamoDbClient dynamoDb, String table) {
    this.dynamoDb = dynamoDb;
    this.table = table;
  }

  @Override
  public List<PlayDecision> of(String scheme) {
    Map<String, AttributeValue> values = Map.of(":pk", PlayDecisionItem.partition(scheme));
    return dynamoDb
        .queryPaginator(
            request ->
                request
                    .tableName(table)
                    .keyConditionExpression("pk = :pk")
                    .expressionAttributeValues(values)
                    .consistentRead(true))
        .items()
        .stream()
        .map(PlayDecisionItem::read)
        .toList();
  }

  @Override
  public boolean save(PlayDecision decision) {
    PutItemRequest.Builder put =
        PutItemRequest.builder().tableName(table).item(PlayDecisionItem.of(decision));
    if (decision.version() == 1) {
      put.conditionExpression("attribute_not_exists(pk)");
    } else {
      put.conditionExpression("#version = :before")
          .expressionAttributeNames(Map.of("#version", "version"))
          .expressionAttributeValues(Map.of(":before", Attributes.number(decision.version() - 1)));
    }
    try {
      dynamoDb.putItem(put.build());
      return true;
    } catch (ConditionalCheckFailedException e) {
      // The write may have been applied and only its answer lost: then the item reads as ours.
      return of(decision.scheme()).contains(decision);
    }
  }
}
