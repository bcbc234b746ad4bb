package io.clientele.aws;

import io.clientele.domain.entity.Entity;
import io.clientele.domain.upload.ObjectVersion;
import io.clientele.domain.upload.RowCounts;
import io.clientele.domain.upload.Upload;
import io.clientele.domain.upload.UploadStatus;
import java.time.Instant;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** An upload as an item of the state table. */
final class UploadItem {
  static final String PK = "UPLOAD";
  static final String EXPIRED_AT = "expired_at";

  private UploadItem() {}

  static Map<String, AttributeValue> of(Upload upload) {
    Map<String, AttributeValue> item = new LinkedHashMap<>();
    item.put("pk", Attributes.text(PK));
    item.put("sk", Attributes.text(upload.uploadId()));
    item.put("at", Attributes.instant(upload.receivedAt()));
    item.put("bucket", Attributes.text(upload.object().bucket()));
    item.put("key", Attributes.text(upload.object().key()));
    item.put("version", Attributes.text(upload.object().version()));
    item.put("size", Attributes.number(upload.size()));
    item.put("status", Attributes.text(upload.status().word()));
    item.put("profile", Attributes.text(upload.profile()));
    item.put("entities", Attributes.texts(upload.entities().stream().map(Entity::table).toList()));
    item.put("rows_read", Attributes.number(upload.rows().read()));
    item.put("rows_accepted", Attributes.number(upload.rows().accepted()));
    item.put("rows_duplicate", Attributes.number(upload.rows().duplicate()));
    item.put("rows_quarantined", Attributes.number(upload.rows().quarantined()));
    item.put("repairs", Attributes.map(upload.repairs(), Attributes::number));
    item.put("reasons", Attributes.map(upload.reasons(), Attributes::number));
    item.put("message", Attributes.text(upload.message()));
    Map<String, String> files = new LinkedHashMap<>();
    upload.files().forEach((entity, key) -> files.put(entity.table(), key));
    item.put("files", Attributes.map(files, Attributes::text));
    item.put("seconds", Attributes.number(upload.seconds()));
    item.put("settled_by", Attributes.text(upload.settledBy()));
    item.put("confidence", Attributes.number(upload.confidence()));
    Instant expiredAt = upload.expiredAt();
    if (expiredAt != null) {
      item.put(EXPIRED_AT, Attributes.instant(expiredAt));
    }
    return item;
  }

  static Upload read(Map<String, AttributeValue> item) {
    Map<Entity, String> files = new EnumMap<>(Entity.class);
    Attributes.mapOf(item, "files", AttributeValue::s)
        .forEach((table, key) -> files.put(entity(table), key));
    List<Entity> entities =
        Attributes.textsOf(item, "entities").stream().map(UploadItem::entity).toList();
    return new Upload(
        new ObjectVersion(
            Attributes.requiredText(item, "bucket"),
            Attributes.requiredText(item, "key"),
            Attributes.requiredText(item, "version")),
        Attributes.longOf(item, "size"),
        Attributes.requiredInstant(item, "at"),
        UploadStatus.of(Attributes.requiredText(item, "status")),
        Attributes.textOf(item, "profile"),
        entities,
        new RowCounts(
            Attributes.longOf(item, "rows_read"),
            Attributes.longOf(item, "rows_accepted"),
            Attributes.longOf(item, "rows_duplicate"),
            Attributes.longOf(item, "rows_quarantined")),
        Attributes.mapOf(item, "repairs", value -> Long.valueOf(value.n())),
        Attributes.mapOf(item, "reasons", value -> Long.valueOf(value.n())),
        Attributes.textOf(item, "message"),
        files,
        Attributes.doubleOf(item, "seconds"),
        Attributes.textOf(item, "settled_by"),
        Attributes.doubleOf(item, "confidence"),
        Attributes.instantOf(item, EXPIRED_AT));
  }

  private static Entity entity(String table) {
    return Entity.byTable(table)
        .orElseThrow(() -> new IllegalStateException("the ledger names no entity: " + table));
  }
}
