package io.clientele.api.runs;

import io.clientele.domain.run.Audit;
import io.micronaut.serde.annotation.Serdeable;

/**
 * One check that was made before publishing.
 *
 * @param failures how many rows broke it
 */
@Serdeable.Serializable
record AuditView(String name, boolean passed, long failures, String message) {
  static AuditView of(Audit audit) {
    return new AuditView(audit.name(), audit.passed(), audit.failures(), audit.message());
  }
}
