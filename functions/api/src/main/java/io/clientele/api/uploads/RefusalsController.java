package io.clientele.api.uploads;

import io.clientele.api.ApiSettings;
import io.clientele.api.answer.KeptAnswers;
import io.clientele.api.openapi.Operation;
import io.clientele.api.problem.ProblemException;
import io.clientele.domain.store.ObjectStore;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import java.io.IOException;

/** Why rows of an upload were refused, for people: by reason and column, with examples. */
@Controller("/v1/uploads/{uploadId}")
final class RefusalsController {
  private final FoundUploads found;
  private final ObjectStore store;
  private final ApiSettings settings;
  private final KeptAnswers answers;

  RefusalsController(
      FoundUploads found, ObjectStore store, ApiSettings settings, KeptAnswers answers) {
    this.found = found;
    this.store = store;
    this.settings = settings;
    this.answers = answers;
  }

  /** As ingest wrote it. */
  @Operation(value = "Why rows of an upload were refused", answer = RefusalsForm.class, also = 304)
  @Get("/refusals")
  HttpResponse<byte[]> refusals(HttpRequest<?> request, String uploadId) throws IOException {
    String id = found.upload(uploadId).uploadId();
    byte[] document =
        store
            .read(settings.lakeBucket(), "quarantine/%s.json".formatted(id))
            .orElseThrow(
                () ->
                    ProblemException.notFound(
                        "No row of the upload '%s' was refused.".formatted(id)));
    return answers.ofJson(request, document);
  }

  /** What the file seems to be, as a profile to correct. */
  @Operation(
      value = "A profile to correct, for a file that none fits",
      answer = String.class,
      mediaType = "application/yaml")
  @Get("/profile")
  HttpResponse<byte[]> profile(String uploadId) throws IOException {
    String id = found.upload(uploadId).uploadId();
    byte[] yaml =
        store
            .read(settings.lakeBucket(), "quarantine/%s.profile.yaml".formatted(id))
            .orElseThrow(
                () ->
                    ProblemException.notFound(
                        "No profile is proposed for the upload '%s': one fits, or it resembles nothing."
                            .formatted(id)));
    return HttpResponse.ok(yaml)
        .contentType(KeptAnswers.YAML)
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            "attachment; filename=\"profile-%s.yaml\"".formatted(id))
        .header(HttpHeaders.CACHE_CONTROL, "private, no-cache");
  }
}
