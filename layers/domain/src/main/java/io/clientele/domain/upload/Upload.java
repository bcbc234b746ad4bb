package io.clientele.domain.upload;

import io.clientele.domain.entity.Entity;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The ledger's entry of one upload and, once final, its report.
 *
 * @param receivedAt when the object was last written, by the bucket's clock; equal on every retry
 * @param profile the source profile that it was recognised as, null before or if none fits
 * @param entities the entities that its rows feed, the main one first
 * @param rows counts of file rows; {@code duplicate} is provisional until a run settles it
 * @param repairs cells changed on the way in, by kind
 * @param reasons rows refused, by reason
 * @param message for people: why it was quarantined or failed, or what to know of one that is done,
 *     such as which sheet of a workbook was read; null where there is nothing to say
 * @param files object key in the lake by entity, empty unless done
 * @param seconds time of the work, null before it ended
 * @param settledBy the run that made the report final, null before
 * @param confidence from 0 to 1 where header and values alone told what the file is, null where a
 *     profile did or nothing
 * @param expiredAt when its file and rows became older than they are kept and went; the report
 *     stays. Null while they are kept
 */
public record Upload(
    ObjectVersion object,
    long size,
    Instant receivedAt,
    UploadStatus status,
    @Nullable String profile,
    List<Entity> entities,
    RowCounts rows,
    Map<String, Long> repairs,
    Map<String, Long> reasons,
    @Nullable String message,
    Map<Entity, String> files,
    @Nullable Double seconds,
    @Nullable String settledBy,
    @Nullable Double confidence,
    @Nullable Instant expiredAt) {

  /** An upload that was not recognised by its header and values alone. */
  public Upload(
      ObjectVersion object,
      long size,
      Instant receivedAt,
      UploadStatus status,
      @Nullable String profile,
      List<Entity> entities,
      RowCounts rows,
      Map<String, Long> repairs,
      Map<String, Long> reasons,
      @Nullable String message,
      Map<Entity, String> files,
      @Nullable Double seconds,
      @Nullable String settledBy) {
    this(
        object,
        size,
        receivedAt,
        status,
        profile,
        entities,
        rows,
        repairs,
        reasons,
        message,
        files,
        seconds,
        settledBy,
        null,
        null);
  }

  public Upload {
    entities = List.copyOf(entities);
    repairs = java.util.Collections.unmodifiableMap(new TreeMap<>(repairs));
    reasons = java.util.Collections.unmodifiableMap(new TreeMap<>(reasons));
    files = java.util.Collections.unmodifiableMap(new TreeMap<>(files));
  }

  /** An upload that nothing was done with yet. */
  public static Upload received(ObjectVersion object, long size, Instant receivedAt) {
    return new Upload(
        object,
        size,
        receivedAt,
        UploadStatus.RECEIVED,
        null,
        List.of(),
        RowCounts.NONE,
        Map.of(),
        Map.of(),
        null,
        Map.of(),
        null,
        null);
  }

  public String uploadId() {
    return object.uploadId();
  }

  public boolean isExpired() {
    return expiredAt != null;
  }

  public Upload withStatus(UploadStatus next) {
    return new Upload(
        object,
        size,
        receivedAt,
        next,
        profile,
        entities,
        rows,
        repairs,
        reasons,
        message,
        files,
        seconds,
        settledBy,
        confidence,
        expiredAt);
  }

  /** Refused as a whole: its rows, where they could be counted, are all quarantined. */
  public Upload quarantined(String reason, String why, long rowsRead, double took) {
    return new Upload(
        object,
        size,
        receivedAt,
        UploadStatus.QUARANTINED,
        profile,
        entities,
        new RowCounts(rowsRead, 0, 0, rowsRead),
        repairs,
        Map.of(reason, Math.max(rowsRead, 1)),
        why,
        Map.of(),
        took,
        null);
  }

  /** The report as the run found it once duplicates were settled over all uploads. */
  public Upload settled(long duplicates, String runId) {
    return new Upload(
        object,
        size,
        receivedAt,
        status,
        profile,
        entities,
        rows.withDuplicate(duplicates),
        repairs,
        reasons,
        message,
        files,
        seconds,
        runId,
        confidence,
        expiredAt);
  }

  /** What is left of an upload whose file and rows are no longer kept: its report. */
  public Upload expired(Instant now) {
    return new Upload(
        object,
        size,
        receivedAt,
        status,
        profile,
        entities,
        rows,
        repairs,
        reasons,
        message,
        Map.of(),
        seconds,
        settledBy,
        confidence,
        now);
  }
}
