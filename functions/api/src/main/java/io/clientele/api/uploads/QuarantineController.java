package io.clientele.api.uploads;

import io.clientele.api.ApiSettings;
import io.clientele.api.openapi.Operation;
import io.clientele.api.problem.ProblemException;
import io.clientele.domain.store.ObjectStore;
import io.clientele.domain.store.UploadLinks;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;

/** The rows of an upload that were refused, as CSV to correct and upload again. */
@Controller("/v1/uploads/{uploadId}/quarantine")
final class QuarantineController {
  /** In Base64 it stays below the 6 MB that Lambda lets through. Larger ones are a redirect. */
  private static final int MOST_BYTES = 4 * 1024 * 1024;

  private static final Duration LINK_VALID = Duration.ofMinutes(15);
  private static final MediaType CSV = new MediaType("text/csv; charset=utf-8");

  private final FoundUploads found;
  private final ObjectStore store;
  private final UploadLinks links;
  private final ApiSettings settings;

  QuarantineController(
      FoundUploads found, ObjectStore store, UploadLinks links, ApiSettings settings) {
    this.found = found;
    this.store = store;
    this.links = links;
    this.settings = settings;
  }

  @Operation(
      value = "The refused rows of an upload, to correct",
      answer = String.class,
      mediaType = "text/csv",
      also = 307)
  @Get
  HttpResponse<byte[]> rows(String uploadId) throws IOException {
    String key = "quarantine/%s.csv".formatted(found.upload(uploadId).uploadId());
    Optional<byte[]> content = store.readRange(settings.lakeBucket(), key, 0, MOST_BYTES + 1);
    if (content.isEmpty()) {
      throw ProblemException.notFound(
          "No row of the upload '%s' is in quarantine.".formatted(uploadId));
    }
    if (content.get().length > MOST_BYTES) {
      return HttpResponse.temporaryRedirect(URI.create(links.get(key, LINK_VALID)));
    }
    return HttpResponse.ok(content.get())
        .contentType(CSV)
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            "attachment; filename=\"quarantine-%s.csv\"".formatted(uploadId))
        .header(HttpHeaders.CACHE_CONTROL, "private, no-cache");
  }
}
