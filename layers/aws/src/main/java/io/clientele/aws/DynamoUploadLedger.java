package io.clientele.aws;

import io.clientele.domain.store.Page;
import io.clientele.domain.upload.Upload;
import io.clientele.domain.upload.UploadLedger;
import io.clientele.domain.upload.UploadStatus;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;

/** The ledger of uploads in the state table. */
public final class DynamoUploadLedger implements UploadLedger {
  private static final Map<String, AttributeValue> UNFINISHED =
      Map.of(
          ":received", Attributes.text(UploadStatus.RECEIVED.word()),
          ":processing", Attributes.text(UploadStatus.PROCESSING.word()));

  private static final Map<String, String> STATUS = Map.of("#status", "status");

  private final DynamoDbClient dynamoDb;
  private final String table;

  public DynamoUploadLedger(DynamoDbClient dynamoDb, String table) {
    this.dynamoDb = dynamoDb;
    this.table = table;
  }

  @Override
  public Optional<Upload> find(String uploadId) {
    var key = Map.of("pk", Attributes.text(UploadItem.PK), "sk", Attributes.text(uploadId));
    var answer =
        dynamoDb.getItem(request -> request.tableName(table).key(key).consistentRead(true));
    return answer.hasItem() ? Optional.of(UploadItem.read(answer.item())) : Optional.empty();
  }

  @Override
  public boolean begin(Upload upload) {
    return putUnlessFinal(upload.withStatus(UploadStatus.PROCESSING));
  }

  @Override
  public boolean finish(Upload upload) {
    if (!upload.status().isFinal()) {
      throw new IllegalArgumentException(upload.status() + " is no final status");
    }
    return putUnlessFinal(upload);
  }

  @Override
  public void settle(Upload upload) {
    try {
      dynamoDb.putItem(
          request ->
              request
                  .tableName(table)
                  .item(UploadItem.of(upload))
                  .conditionExpression("#status = :done AND attribute_not_exists(expired_at)")
                  .expressionAttributeNames(Map.of("#status", "status"))
                  .expressionAttributeValues(
                      Map.of(":done", Attributes.text(UploadStatus.DONE.word()))));
    } catch (ConditionalCheckFailedException e) {
      if (find(upload.uploadId()).filter(Upload::isExpired).isEmpty()) {
        throw e;
      }
    }
  }

  @Override
  public List<Upload> receivedBefore(Instant instant) {
    return all("#at < :before", Map.of("#at", "at"), Map.of(":before", Attributes.instant(instant)))
        .stream()
        .filter(upload -> upload.status().isFinal())
        .toList();
  }

  @Override
  public void expire(Upload upload) {
    dynamoDb.putItem(request -> request.tableName(table).item(UploadItem.of(upload)));
  }

  @Override
  public List<Upload> done() {
    return all(
        "#status = :done AND attribute_not_exists(expired_at)",
        STATUS,
        Map.of(":done", Attributes.text(UploadStatus.DONE.word())));
  }

  @Override
  public List<Upload> unfinished() {
    return all("#status IN (:received, :processing)", STATUS, UNFINISHED);
  }

  @Override
  public Page<Upload> page(int limit, @Nullable String cursor) {
    var answer =
        dynamoDb.query(
            request ->
                request
                    .tableName(table)
                    .indexName("by_time")
                    .keyConditionExpression("pk = :pk")
                    .expressionAttributeValues(Map.of(":pk", Attributes.text(UploadItem.PK)))
                    .scanIndexForward(false)
                    .limit(limit)
                    .exclusiveStartKey(Cursor.key(cursor)));
    return new Page<>(
        answer.items().stream().map(UploadItem::read).toList(),
        Cursor.of(answer.lastEvaluatedKey()));
  }

  private boolean putUnlessFinal(Upload upload) {
    try {
      dynamoDb.putItem(
          request ->
              request
                  .tableName(table)
                  .item(UploadItem.of(upload))
                  .conditionExpression(
                      "attribute_not_exists(pk) OR #status IN (:received, :processing)")
                  .expressionAttributeNames(Map.of("#status", "status"))
                  .expressionAttributeValues(UNFINISHED));
      return true;
    } catch (ConditionalCheckFailedException e) {
      return false;
    }
  }

  private List<Upload> all(
      String filter, Map<String, String> names, Map<String, AttributeValue> filterValues) {
    Map<String, AttributeValue> values = new java.util.HashMap<>(filterValues);
    values.put(":pk", Attributes.text(UploadItem.PK));
    QueryRequest query =
        QueryRequest.builder()
            .tableName(table)
            .consistentRead(true)
            .keyConditionExpression("pk = :pk")
            .filterExpression(filter)
            .expressionAttributeNames(names)
            .expressionAttributeValues(values)
            .build();
    List<Upload> uploads = new ArrayList<>();
    dynamoDb.queryPaginator(query).items().forEach(item -> uploads.add(UploadItem.read(item)));
    return uploads;
  }
}
