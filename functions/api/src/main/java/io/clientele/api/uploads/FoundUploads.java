package io.clientele.api.uploads;

import io.clientele.api.problem.ProblemException;
import io.clientele.domain.upload.Upload;
import io.clientele.domain.upload.UploadLedger;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.regex.Pattern;

/** Uploads by their id. */
@Singleton
final class FoundUploads {
  /** Nothing else is ever looked up: the store refuses keys that are too long. */
  static final Pattern ID = Pattern.compile("[0-9a-f]{32}");

  private final UploadLedger ledger;

  FoundUploads(UploadLedger ledger) {
    this.ledger = ledger;
  }

  Upload upload(String uploadId) {
    return (ID.matcher(uploadId).matches() ? ledger.find(uploadId) : Optional.<Upload>empty())
        .orElseThrow(
            () ->
                ProblemException.notFound(
                    "There is no upload '%s'. GET /v1/uploads lists them.".formatted(uploadId)));
  }
}
