package io.clientele.api.uploads;

import io.clientele.domain.entity.Entity;
import io.clientele.domain.upload.RowCounts;
import io.clientele.domain.upload.Upload;
import io.micronaut.serde.annotation.Serdeable;
import io.micronaut.serde.config.naming.SnakeCaseStrategy;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An upload and its report as readers see them.
 *
 * @param entity the main entity that its rows feed, null before it is known
 * @param entities all entities that its rows feed, the main one first
 * @param settledBy the run that made the report final, null before
 * @param confidence from 0 to 1 where header and values alone told what the file is, else null
 * @param leftOutBy the current run where it leaves the upload out, since it is of the sample
 *     company and there is own data; else null
 * @param expiredAt when its file and rows became older than they are kept and went, null before
 */
@Serdeable.Serializable(naming = SnakeCaseStrategy.class)
record UploadView(
    String uploadId,
    String key,
    long size,
    Instant receivedAt,
    String status,
    @Nullable String profile,
    @Nullable String entity,
    List<String> entities,
    long rowsRead,
    long rowsAccepted,
    long rowsDuplicate,
    long rowsQuarantined,
    Map<String, Long> repairs,
    Map<String, Long> reasons,
    @Nullable String message,
    @Nullable Double seconds,
    @Nullable String settledBy,
    @Nullable String leftOutBy,
    @Nullable Double confidence,
    @Nullable Instant expiredAt) {

  static UploadView of(Upload upload, @Nullable String leftOutBy) {
    List<String> entities = upload.entities().stream().map(Entity::table).toList();
    RowCounts rows = upload.rows();
    return new UploadView(
        upload.uploadId(),
        upload.object().key(),
        upload.size(),
        upload.receivedAt(),
        upload.status().word(),
        upload.profile(),
        entities.isEmpty() ? null : entities.getFirst(),
        entities,
        rows.read(),
        rows.accepted(),
        rows.duplicate(),
        rows.quarantined(),
        upload.repairs(),
        upload.reasons(),
        upload.message(),
        upload.seconds(),
        upload.settledBy(),
        leftOutBy,
        upload.confidence(),
        upload.expiredAt());
  }
}
