package io.clientele.api.schemes;

import io.clientele.api.answer.KeptAnswers;
import io.clientele.api.openapi.Operation;
import io.clientele.api.problem.ProblemException;
import io.clientele.api.problem.ProblemType;
import io.clientele.api.runs.PublishedRun;
import io.clientele.api.runs.PublishedRuns;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.QueryValue;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * How customers moved between the segments of any two runs. Each run keeps its matrix from the run
 * published before it; others are counted when they are asked for.
 */
@Controller("/v1/schemes/{scheme}/migration")
final class MigrationController {
  private final PublishedRuns runs;
  private final ServingDocuments documents;
  private final KeptAnswers answers;

  MigrationController(PublishedRuns runs, ServingDocuments documents, KeptAnswers answers) {
    this.runs = runs;
    this.documents = documents;
    this.answers = answers;
  }

  @Operation(
      value = "How customers moved between the segments of two runs",
      answer = MigrationForm.class,
      also = 304)
  @Get
  HttpResponse<byte[]> matrix(
      HttpRequest<?> request,
      String scheme,
      @QueryValue("from_run") @Nullable String fromRun,
      @QueryValue("to_run") @Nullable String toRun)
      throws IOException {
    Scheme known = Scheme.of(scheme);
    PublishedRun published = runs.select(toRun);
    byte[] body =
        documents
            .migration(published.runId(), known)
            .orElseThrow(
                () ->
                    new ProblemException(
                        ProblemType.NOT_AVAILABLE,
                        "The run %s has no segments of the scheme '%s'."
                            .formatted(published.runId(), scheme)));
    String before = "\"from_run\":\"" + fromRun + '"';
    boolean isKept = fromRun == null || new String(body, StandardCharsets.UTF_8).contains(before);
    return answers.ofJson(request, isKept ? body : counted(known, runs.select(fromRun), published));
  }

  private byte[] counted(Scheme scheme, PublishedRun before, PublishedRun after)
      throws IOException {
    return Moves.between(members(scheme, before), members(scheme, after))
        .json(scheme.id(), before, after);
  }

  private byte[] members(Scheme scheme, PublishedRun run) throws IOException {
    return documents
        .members(run.runId(), scheme)
        .orElseThrow(
            () ->
                new ProblemException(
                    ProblemType.NOT_AVAILABLE,
                    "The run %s is from before runs kept who was where. Leave from_run out, or ask for later runs."
                        .formatted(run.runId())));
  }
}
