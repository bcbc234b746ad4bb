package io.clientele.api.subjects;

import io.clientele.domain.subject.SubjectExport;
import io.micronaut.serde.annotation.Serdeable;
import io.micronaut.serde.config.naming.SnakeCaseStrategy;
import java.time.Instant;

/**
 * An export that is being made.
 *
 * @param status {@code requested}
 */
@Serdeable.Serializable(naming = SnakeCaseStrategy.class)
record SubjectExportView(
    String exportId, String customerId, String status, String requestedBy, Instant requestedAt) {
  static SubjectExportView of(SubjectExport export) {
    return new SubjectExportView(
        export.exportId(),
        export.customerId(),
        "requested",
        export.requestedBy(),
        export.requestedAt());
  }
}
