package io.clientele.aws;

import io.clientele.domain.run.Pointer;
import io.clientele.domain.run.Run;
import io.clientele.domain.run.RunLedger;
import io.clientele.domain.run.RunLock;
import io.clientele.domain.run.RunStatus;
import io.clientele.domain.run.SegmentSummary;
import io.clientele.domain.store.Page;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.CancellationReason;
import software.amazon.awssdk.services.dynamodb.model.ConditionCheck;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.Put;
import software.amazon.awssdk.services.dynamodb.model.PutItemRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;
import software.amazon.awssdk.services.dynamodb.model.WriteRequest;

/** Runs, the lock, the pointer and segment figures in the state table. */
public final class DynamoRunLedger implements RunLedger {
  private static final int BATCH = 25;
  private static final int TRANSACTION_TRIES = 5;

  private final DynamoDbClient dynamoDb;
  private final String table;

  public DynamoRunLedger(DynamoDbClient dynamoDb, String table) {
    this.dynamoDb = dynamoDb;
    this.table = table;
  }

  @Override
  public Optional<Pointer> current() {
    return get(RunItem.POINTER_KEY).map(RunItem::readPointer);
  }

  @Override
  public Optional<Run> find(String runId) {
    return get(Map.of("pk", Attributes.text(RunItem.PK), "sk", Attributes.text(runId)))
        .map(RunItem::read);
  }

  @Override
  public void save(Run run) {
    dynamoDb.putItem(request -> request.tableName(table).item(RunItem.of(run)));
  }

  @Override
  public Run request(Run run) {
    for (int tries = 1; ; tries++) {
      Optional<String> before = get(RunItem.requestKey(run)).map(RunItem::readRequest);
      Optional<Run> waiting =
          before.flatMap(this::find).filter(found -> found.status() == RunStatus.REQUESTED);
      if (waiting.isPresent()) {
        return waiting.get();
      }
      try {
        dynamoDb.transactWriteItems(
            transaction -> transaction.transactItems(put(RunItem.of(run)), requested(run, before)));
        return run;
      } catch (TransactionCanceledException e) {
        // Someone asked in this very moment, so there is something to find now.
        if (tries == TRANSACTION_TRIES) {
          throw e;
        }
      }
    }
  }

  /** In place of the request that was read, if nobody else took its place. */
  private TransactWriteItem requested(Run run, Optional<String> before) {
    Put.Builder put = Put.builder().tableName(table).item(RunItem.ofRequest(run));
    if (before.isEmpty()) {
      put.conditionExpression("attribute_not_exists(pk)");
    } else {
      put.conditionExpression("run_id = :before")
          .expressionAttributeValues(Map.of(":before", Attributes.text(before.get())));
    }
    return TransactWriteItem.builder().put(put.build()).build();
  }

  @Override
  public Page<Run> page(int limit, @Nullable String cursor) {
    var answer =
        dynamoDb.query(
            request ->
                request
                    .tableName(table)
                    .keyConditionExpression("pk = :pk")
                    .expressionAttributeValues(Map.of(":pk", Attributes.text(RunItem.PK)))
                    .scanIndexForward(false)
                    .limit(limit)
                    .exclusiveStartKey(Cursor.key(cursor)));
    return new Page<>(
        answer.items().stream().map(RunItem::read).toList(), Cursor.of(answer.lastEvaluatedKey()));
  }

  @Override
  public Optional<RunLock> acquire(String owner, String runId, Instant now, Instant expiresAt) {
    Optional<RunLock> held = lock();
    boolean mine = held.isPresent() && held.get().owner().equals(owner);
    if (held.isPresent() && !mine && held.get().expiresAt().isAfter(now)) {
      return Optional.empty();
    }
    long epoch = held.map(RunLock::epoch).orElse(0L);
    String id = mine ? held.orElseThrow().runId() : runId;
    RunLock next = new RunLock(owner, id, epoch + 1, expiresAt);
    if (replaceLock(next, epoch)) {
      return Optional.of(next);
    }
    // The write may have been applied and only its answer lost: then the lock reads as ours.
    return lock().filter(next::equals);
  }

  @Override
  public void release(RunLock lock) {
    // The item stays, so that epochs only ever grow.
    replaceLock(new RunLock("", lock.runId(), lock.epoch(), Instant.EPOCH), lock.epoch());
  }

  @Override
  public void remove(String runId) {
    var values = Map.of(":pk", Attributes.text(RunItem.segmentsOf(runId)));
    // The run last: until it is gone, somebody finds what is left of it.
    dynamoDb
        .queryPaginator(
            request ->
                request
                    .tableName(table)
                    .keyConditionExpression("pk = :pk")
                    .projectionExpression("pk, sk")
                    .expressionAttributeValues(values))
        .items()
        .forEach(this::delete);
    delete(Map.of("pk", Attributes.text(RunItem.PK), "sk", Attributes.text(runId)));
  }

  private void delete(Map<String, AttributeValue> key) {
    dynamoDb.deleteItem(request -> request.tableName(table).key(key));
  }

  @Override
  public void saveSegments(String runId, List<SegmentSummary> segments) {
    for (int from = 0; from < segments.size(); from += BATCH) {
      List<WriteRequest> writes =
          segments.subList(from, Math.min(from + BATCH, segments.size())).stream()
              .map(
                  segment ->
                      WriteRequest.builder()
                          .putRequest(put -> put.item(RunItem.of(runId, segment)))
                          .build())
              .toList();
      writeAll(Map.of(table, writes));
    }
  }

  @Override
  public List<SegmentSummary> segments(String runId) {
    var values = Map.of(":pk", Attributes.text(RunItem.segmentsOf(runId)));
    return dynamoDb
        .queryPaginator(
            request ->
                request
                    .tableName(table)
                    .keyConditionExpression("pk = :pk")
                    .expressionAttributeValues(values))
        .items()
        .stream()
        .map(RunItem::readSegment)
        .toList();
  }

  @Override
  public List<SegmentSummary> segments(String runId, String scheme) {
    var values =
        Map.of(
            ":pk",
            Attributes.text(RunItem.segmentsOf(runId)),
            ":scheme",
            Attributes.text(scheme + "#"));
    return dynamoDb
        .queryPaginator(
            request ->
                request
                    .tableName(table)
                    .keyConditionExpression("pk = :pk AND begins_with(sk, :scheme)")
                    .expressionAttributeValues(values))
        .items()
        .stream()
        .map(RunItem::readSegment)
        .toList();
  }

  @Override
  public boolean publish(Run run, Pointer pointer, RunLock lock) {
    TransactWriteItemsRequest transaction =
        TransactWriteItemsRequest.builder()
            // The same for a retry of this call, another for a resumed run: its times differ.
            .clientRequestToken(run.runId() + "-" + lock.epoch())
            .transactItems(held(lock), put(RunItem.of(pointer)), put(RunItem.of(run)))
            .build();
    for (int tries = 1; ; tries++) {
      try {
        dynamoDb.transactWriteItems(transaction);
        return true;
      } catch (TransactionCanceledException e) {
        if (has(e, "ConditionalCheckFailed")) {
          return false;
        }
        if (!has(e, "TransactionConflict") || tries == TRANSACTION_TRIES) {
          throw e;
        }
      }
    }
  }

  private TransactWriteItem held(RunLock lock) {
    ConditionCheck check =
        ConditionCheck.builder()
            .tableName(table)
            .key(RunItem.LOCK_KEY)
            .conditionExpression("epoch = :epoch AND #owner = :owner")
            .expressionAttributeNames(Map.of("#owner", "owner"))
            .expressionAttributeValues(
                Map.of(
                    ":epoch", Attributes.number(lock.epoch()),
                    ":owner", Attributes.text(lock.owner())))
            .build();
    return TransactWriteItem.builder().conditionCheck(check).build();
  }

  private TransactWriteItem put(Map<String, AttributeValue> item) {
    return TransactWriteItem.builder().put(put -> put.tableName(table).item(item)).build();
  }

  private static boolean has(TransactionCanceledException e, String code) {
    return e.cancellationReasons().stream().map(CancellationReason::code).anyMatch(code::equals);
  }

  private Optional<RunLock> lock() {
    return get(RunItem.LOCK_KEY).map(RunItem::readLock);
  }

  private boolean replaceLock(RunLock next, long epoch) {
    PutItemRequest.Builder put = PutItemRequest.builder().tableName(table).item(RunItem.of(next));
    if (epoch == 0) {
      put.conditionExpression("attribute_not_exists(pk)");
    } else {
      put.conditionExpression("epoch = :epoch")
          .expressionAttributeValues(Map.of(":epoch", Attributes.number(epoch)));
    }
    try {
      dynamoDb.putItem(put.build());
      return true;
    } catch (ConditionalCheckFailedException e) {
      return false;
    }
  }

  private void writeAll(Map<String, List<WriteRequest>> requests) {
    Map<String, List<WriteRequest>> left = new HashMap<>(requests);
    while (!left.isEmpty()) {
      Map<String, List<WriteRequest>> batch = left;
      // What DynamoDB hands back unprocessed is ours to send again; the SDK does not.
      left = dynamoDb.batchWriteItem(request -> request.requestItems(batch)).unprocessedItems();
    }
  }

  private Optional<Map<String, AttributeValue>> get(Map<String, AttributeValue> key) {
    var answer =
        dynamoDb.getItem(request -> request.tableName(table).key(key).consistentRead(true));
    return answer.hasItem() ? Optional.of(answer.item()) : Optional.empty();
  }
}
