package io.clientele.aws;

import io.clientele.domain.erasure.Erasure;
import io.clientele.domain.erasure.ErasureStatus;
import io.clientele.domain.erasure.Erasures;
import io.clientele.domain.erasure.Subject;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Erasures in the state table, one item each; the subject is no part of one that is done. */
public final class DynamoErasures implements Erasures {
  private static final String SUBJECT = "subject";

  private final DynamoDbClient dynamoDb;
  private final String table;

  public DynamoErasures(DynamoDbClient dynamoDb, String table) {
    this.dynamoDb = dynamoDb;
    this.table = table;
  }

  @Override
  public Optional<Erasure> find(String erasureId) {
    Map<String, AttributeValue> item =
        dynamoDb
            .getItem(request -> request.tableName(table).key(key(erasureId)).consistentRead(true))
            .item();
    return item.isEmpty() ? Optional.empty() : Optional.of(read(item));
  }

  @Override
  public void save(Erasure erasure) {
    dynamoDb.putItem(request -> request.tableName(table).item(item(erasure)));
  }

  private static Map<String, AttributeValue> key(String erasureId) {
    return Map.of("pk", Attributes.text("ERASURE#" + erasureId), "sk", Attributes.text("ERASURE"));
  }

  private static Map<String, AttributeValue> item(Erasure erasure) {
    Map<String, AttributeValue> item = new LinkedHashMap<>(key(erasure.erasureId()));
    item.put("erasure_id", Attributes.text(erasure.erasureId()));
    item.put("status", Attributes.text(erasure.status().word()));
    item.put("requested_by", Attributes.text(erasure.requestedBy()));
    item.put("requested_at", Attributes.instant(erasure.requestedAt()));
    item.put("finished_at", Attributes.instant(erasure.finishedAt()));
    item.put("run_id", Attributes.text(erasure.runId()));
    item.put("erased", Attributes.map(erasure.erased(), Attributes::number));
    Subject subject = erasure.subject();
    if (subject != null) {
      Map<String, @Nullable String> given = new LinkedHashMap<>();
      given.put("customer_id", subject.customerId());
      given.put("email", subject.email());
      given.put("phone", subject.phone());
      given.put("source", subject.source());
      given.put("source_id", subject.sourceId());
      item.put(SUBJECT, Attributes.map(given, Attributes::text));
    }
    return item;
  }

  private static Erasure read(Map<String, AttributeValue> item) {
    TreeMap<String, Long> erased =
        new TreeMap<>(Attributes.mapOf(item, "erased", value -> Long.valueOf(value.n())));
    return new Erasure(
        Attributes.requiredText(item, "erasure_id"),
        ErasureStatus.of(Attributes.requiredText(item, "status")),
        item.containsKey(SUBJECT) ? subject(item.get(SUBJECT).m()) : null,
        Attributes.requiredText(item, "requested_by"),
        Attributes.requiredInstant(item, "requested_at"),
        Attributes.instantOf(item, "finished_at"),
        Attributes.textOf(item, "run_id"),
        erased);
  }

  private static Subject subject(Map<String, AttributeValue> given) {
    return new Subject(
        Attributes.textOf(given, "customer_id"),
        Attributes.textOf(given, "email"),
        Attributes.textOf(given, "phone"),
        Attributes.textOf(given, "source"),
        Attributes.textOf(given, "source_id"));
  }
}
