package io.clientele.aws;

import io.clientele.domain.run.Audit;
import io.clientele.domain.run.Pointer;
import io.clientele.domain.run.Run;
import io.clientele.domain.run.RunLock;
import io.clientele.domain.run.RunStatus;
import io.clientele.domain.run.SegmentSummary;
import io.clientele.domain.upload.RowCounts;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Runs, the pointer, the lock and segment figures as items of the state table. */
final class RunItem {
  static final String PK = "RUN";
  static final Map<String, AttributeValue> POINTER_KEY =
      Map.of("pk", Attributes.text("POINTER"), "sk", Attributes.text("current"));
  static final Map<String, AttributeValue> LOCK_KEY =
      Map.of("pk", Attributes.text("LOCK"), "sk", Attributes.text("segment"));

  private RunItem() {}

  static Map<String, AttributeValue> of(Run run) {
    Map<String, AttributeValue> item = new LinkedHashMap<>();
    item.put("pk", Attributes.text(PK));
    item.put("sk", Attributes.text(run.runId()));
    item.put("at", Attributes.instant(run.startedAt()));
    item.put("status", Attributes.text(run.status().word()));
    item.put("trigger", Attributes.text(run.trigger()));
    item.put("finished_at", Attributes.instant(run.finishedAt()));
    item.put("requested_as_of", Attributes.instant(run.requestedAsOf()));
    item.put("as_of", Attributes.instant(run.asOf()));
    item.put("currency", Attributes.text(run.currency()));
    item.put("manifest_hash", Attributes.text(run.manifestHash()));
    item.put("uploads", Attributes.number(run.uploads()));
    item.put("rows_read", Attributes.number(run.rows().read()));
    item.put("rows_accepted", Attributes.number(run.rows().accepted()));
    item.put("rows_duplicate", Attributes.number(run.rows().duplicate()));
    item.put("rows_quarantined", Attributes.number(run.rows().quarantined()));
    item.put("rows_superseded", Attributes.number(run.rowsSuperseded()));
    item.put("versions", Attributes.map(run.versions(), Attributes::text));
    item.put("audits", AttributeValue.fromL(run.audits().stream().map(RunItem::audit).toList()));
    item.put("seconds", Attributes.map(run.seconds(), Attributes::number));
    item.put("message", Attributes.text(run.message()));
    item.put("settled", AttributeValue.fromBool(run.settled()));
    return item;
  }

  static Run read(Map<String, AttributeValue> item) {
    AttributeValue audits = item.get("audits");
    return new Run(
        Attributes.requiredText(item, "sk"),
        RunStatus.of(Attributes.requiredText(item, "status")),
        Attributes.requiredText(item, "trigger"),
        Attributes.requiredInstant(item, "at"),
        Attributes.instantOf(item, "finished_at"),
        Attributes.instantOf(item, "requested_as_of"),
        Attributes.instantOf(item, "as_of"),
        Attributes.textOf(item, "currency"),
        Attributes.textOf(item, "manifest_hash"),
        (int) Attributes.longOf(item, "uploads"),
        new RowCounts(
            Attributes.longOf(item, "rows_read"),
            Attributes.longOf(item, "rows_accepted"),
            Attributes.longOf(item, "rows_duplicate"),
            Attributes.longOf(item, "rows_quarantined")),
        Attributes.longOf(item, "rows_superseded"),
        Attributes.mapOf(item, "versions", AttributeValue::s),
        audits == null ? List.of() : audits.l().stream().map(RunItem::auditOf).toList(),
        Attributes.mapOf(item, "seconds", value -> Double.valueOf(value.n())),
        Attributes.textOf(item, "message"),
        isSet(item, "settled"));
  }

  /** What says which run was last asked for from the same instant. */
  static Map<String, AttributeValue> requestKey(Run run) {
    Instant asOf = run.requestedAsOf();
    return Map.of(
        "pk",
        Attributes.text("REQUEST"),
        "sk",
        Attributes.text(asOf == null ? "by_the_data" : asOf.toString()));
  }

  static Map<String, AttributeValue> ofRequest(Run run) {
    Map<String, AttributeValue> item = new LinkedHashMap<>(requestKey(run));
    item.put("run_id", Attributes.text(run.runId()));
    return item;
  }

  static String readRequest(Map<String, AttributeValue> item) {
    return Attributes.requiredText(item, "run_id");
  }

  static Map<String, AttributeValue> of(Pointer pointer) {
    Map<String, AttributeValue> item = new LinkedHashMap<>(POINTER_KEY);
    item.put("run_id", Attributes.text(pointer.runId()));
    item.put("as_of", Attributes.instant(pointer.asOf()));
    item.put("currency", Attributes.text(pointer.currency()));
    item.put("manifest_hash", Attributes.text(pointer.manifestHash()));
    item.put("published_at", Attributes.instant(pointer.publishedAt()));
    item.put("leaves_sample_out", AttributeValue.fromBool(pointer.leavesSampleOut()));
    return item;
  }

  static Pointer readPointer(Map<String, AttributeValue> item) {
    return new Pointer(
        Attributes.requiredText(item, "run_id"),
        Attributes.requiredInstant(item, "as_of"),
        Attributes.textOf(item, "currency"),
        Attributes.requiredText(item, "manifest_hash"),
        Attributes.requiredInstant(item, "published_at"),
        isSet(item, "leaves_sample_out"));
  }

  static Map<String, AttributeValue> of(RunLock lock) {
    Map<String, AttributeValue> item = new LinkedHashMap<>(LOCK_KEY);
    item.put("owner", Attributes.text(lock.owner()));
    item.put("run_id", Attributes.text(lock.runId()));
    item.put("epoch", Attributes.number(lock.epoch()));
    item.put("expires_at", Attributes.instant(lock.expiresAt()));
    return item;
  }

  static RunLock readLock(Map<String, AttributeValue> item) {
    return new RunLock(
        Attributes.requiredText(item, "owner"),
        Attributes.requiredText(item, "run_id"),
        Attributes.longOf(item, "epoch"),
        Instant.parse(Attributes.requiredText(item, "expires_at")));
  }

  /** The partition key of the figures of a run's segments. */
  static String segmentsOf(String runId) {
    return "RUN#" + runId;
  }

  static Map<String, AttributeValue> of(String runId, SegmentSummary segment) {
    Map<String, AttributeValue> item = new LinkedHashMap<>();
    item.put("pk", Attributes.text(segmentsOf(runId)));
    item.put(
        "sk",
        Attributes.text(
            "%s#%04d#%s".formatted(segment.scheme(), segment.rank(), segment.segmentId())));
    item.put("scheme", Attributes.text(segment.scheme()));
    item.put("rank", Attributes.number(segment.rank()));
    item.put("segment_id", Attributes.text(segment.segmentId()));
    item.put("name", Attributes.text(segment.name()));
    item.put("name_pl", Attributes.text(segment.namePl()));
    String description = segment.description();
    if (description != null) {
      item.put("description", Attributes.text(description));
    }
    String descriptionPl = segment.descriptionPl();
    if (descriptionPl != null) {
      item.put("description_pl", Attributes.text(descriptionPl));
    }
    item.put("metrics", Attributes.<@Nullable Number>map(segment.metrics(), Attributes::number));
    return item;
  }

  static SegmentSummary readSegment(Map<String, AttributeValue> item) {
    return new SegmentSummary(
        Attributes.requiredText(item, "scheme"),
        (int) Attributes.longOf(item, "rank"),
        Attributes.requiredText(item, "segment_id"),
        Attributes.requiredText(item, "name"),
        Attributes.requiredText(item, "name_pl"),
        Attributes.textOf(item, "description"),
        Attributes.textOf(item, "description_pl"),
        Attributes.<@Nullable Number>mapOf(item, "metrics", Attributes::numberOf));
  }

  private static AttributeValue audit(Audit audit) {
    return AttributeValue.fromM(
        Map.of(
            "name", Attributes.text(audit.name()),
            "failures", Attributes.number(audit.failures()),
            "message", Attributes.text(audit.message())));
  }

  private static Audit auditOf(AttributeValue value) {
    return new Audit(
        Attributes.requiredText(value.m(), "name"),
        Attributes.longOf(value.m(), "failures"),
        Attributes.requiredText(value.m(), "message"));
  }

  private static boolean isSet(Map<String, AttributeValue> item, String name) {
    AttributeValue value = item.get(name);
    return value != null && Boolean.TRUE.equals(value.bool());
  }
}
