package io.clientele.aws;

import io.clientele.domain.audience.Audience;
import io.clientele.domain.audience.Audiences;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;

/** Audiences in the state table, one item each. */
public final class DynamoAudiences implements Audiences {
  private final DynamoDbClient dynamoDb;
  private final String table;

  public DynamoAudiences(DynamoDbClient dynamoDb, String table) {
    this.dynamoDb = dynamoDb;
    this.table = table;
  }

  @Override
  public Optional<Audience> find(String audienceId) {
    Map<String, AttributeValue> item =
        dynamoDb
            .getItem(
                request ->
                    request.tableName(table).key(AudienceItem.key(audienceId)).consistentRead(true))
            .item();
    return item.isEmpty() ? Optional.empty() : Optional.of(AudienceItem.read(item));
  }

  @Override
  public Audience keep(Audience audience, Instant now) {
    try {
      dynamoDb.putItem(
          request ->
              request
                  .tableName(table)
                  .item(AudienceItem.of(audience))
                  .conditionExpression("attribute_not_exists(pk) or #expires_at <= :now")
                  .expressionAttributeNames(Map.of("#expires_at", AudienceItem.EXPIRES_AT))
                  .expressionAttributeValues(Map.of(":now", Attributes.instant(now))));
      return audience;
    } catch (ConditionalCheckFailedException e) {
      // Somebody was faster, or it was this one and only its answer got lost.
      return find(audience.audienceId()).orElseThrow(() -> e);
    }
  }
}
