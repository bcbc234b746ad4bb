package io.clientele.aws;

import io.clientele.domain.subject.SubjectExport;
import io.clientele.domain.subject.SubjectExports;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;

/** Exports in the state table, an item a customer in one partition; the table forgets them. */
public final class DynamoSubjectExports implements SubjectExports {
  private static final String PK = "EXPORT";

  /** Longer than a document lies in the bucket. */
  private static final Duration KEPT = Duration.ofDays(2);

  private final DynamoDbClient dynamoDb;
  private final String table;

  public DynamoSubjectExports(DynamoDbClient dynamoDb, String table) {
    this.dynamoDb = dynamoDb;
    this.table = table;
  }

  @Override
  public Optional<SubjectExport> ofCustomer(String customerId) {
    Map<String, AttributeValue> item =
        dynamoDb
            .getItem(request -> request.tableName(table).key(key(customerId)).consistentRead(true))
            .item();
    return item.isEmpty() ? Optional.empty() : Optional.of(read(item));
  }

  /** There are as few as people asked in two days. */
  @Override
  public Optional<SubjectExport> find(String exportId) {
    return all().stream().filter(export -> export.exportId().equals(exportId)).findFirst();
  }

  @Override
  public void save(SubjectExport export) {
    Map<String, AttributeValue> item = new LinkedHashMap<>(key(export.customerId()));
    item.put("export_id", Attributes.text(export.exportId()));
    item.put("customer_id", Attributes.text(export.customerId()));
    item.put("requested_by", Attributes.text(export.requestedBy()));
    item.put("requested_at", Attributes.instant(export.requestedAt()));
    item.put("finished_at", Attributes.instant(export.finishedAt()));
    Instant last = export.finishedAt() == null ? export.requestedAt() : export.finishedAt();
    item.put("forget_at", Attributes.number(last.plus(KEPT).getEpochSecond()));
    dynamoDb.putItem(request -> request.tableName(table).item(item));
  }

  @Override
  public void removeAll() {
    for (SubjectExport export : all()) {
      dynamoDb.deleteItem(request -> request.tableName(table).key(key(export.customerId())));
    }
  }

  private List<SubjectExport> all() {
    QueryRequest query =
        QueryRequest.builder()
            .tableName(table)
            .consistentRead(true)
            .keyConditionExpression("pk = :pk")
            .expressionAttributeValues(Map.of(":pk", Attributes.text(PK)))
            .build();
    return dynamoDb.queryPaginator(query).items().stream().map(DynamoSubjectExports::read).toList();
  }

  /** A customer's id may be longer than a key. */
  private static Map<String, AttributeValue> key(String customerId) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(customerId.getBytes(StandardCharsets.UTF_8));
      return Map.of(
          "pk", Attributes.text(PK), "sk", Attributes.text(HexFormat.of().formatHex(digest)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }

  private static SubjectExport read(Map<String, AttributeValue> item) {
    return new SubjectExport(
        Attributes.requiredText(item, "export_id"),
        Attributes.requiredText(item, "customer_id"),
        Attributes.requiredText(item, "requested_by"),
        Attributes.requiredInstant(item, "requested_at"),
        Attributes.instantOf(item, "finished_at"));
  }
}
