package io.clientele.api.uploads;

import io.clientele.domain.upload.Upload;
import io.clientele.domain.upload.UploadCase;
import io.micronaut.serde.annotation.Serdeable;
import io.micronaut.serde.config.naming.SnakeCaseStrategy;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An upload and how its case stands.
 *
 * @param state none, open, closed or superseded
 * @param settledBy the later upload that closes the case or goes on with it, else null
 */
@Serdeable.Serializable(naming = SnakeCaseStrategy.class)
record CaseView(UploadView upload, String state, @Nullable Later settledBy) {

  /** What has to be known of the later upload. */
  @Serdeable.Serializable(naming = SnakeCaseStrategy.class)
  record Later(String uploadId, String key, Instant receivedAt) {
    static @Nullable Later of(@Nullable Upload upload) {
      return upload == null
          ? null
          : new Later(upload.uploadId(), upload.object().key(), upload.receivedAt());
    }
  }

  static CaseView of(UploadCase found, @Nullable String leftOutBy) {
    return new CaseView(
        UploadView.of(found.upload(), leftOutBy),
        found.state().word(),
        Later.of(found.settledBy()));
  }
}
