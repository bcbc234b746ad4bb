package io.clientele.api.schemes;

import io.clientele.api.answer.KeptAnswers;
import io.clientele.api.openapi.Operation;
import io.clientele.api.paging.Cursor;
import io.clientele.api.paging.WholeList;
import io.clientele.api.runs.PublishedRun;
import io.clientele.api.runs.PublishedRuns;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.QueryValue;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The schemes, the names of their segments, and how good their models are. */
@Controller("/v1/schemes")
final class SchemesController {
  private final PublishedRuns runs;
  private final ServingDocuments documents;
  private final SegmentRows rows;
  private final KeptAnswers answers;

  SchemesController(
      PublishedRuns runs, ServingDocuments documents, SegmentRows rows, KeptAnswers answers) {
    this.runs = runs;
    this.documents = documents;
    this.rows = rows;
    this.answers = answers;
  }

  @Operation(
      value = "The schemes, their segments and the quality of their models",
      answer = SchemesView.class,
      also = 304)
  @Get
  HttpResponse<byte[]> list(
      HttpRequest<?> request,
      @QueryValue @Nullable String run,
      @QueryValue @Nullable String limit,
      @QueryValue @Nullable String cursor)
      throws IOException {
    PublishedRun published = runs.select(run);
    Optional<byte[]> written = documents.schemes(published.runId());
    SchemeDocument schemes =
        written.isPresent()
            ? SchemeDocument.read(written.get())
            : SchemeDocument.of(rows.all(published.runId()));
    List<Cursor.Trait> list =
        List.of(new Cursor.Trait("list", "schemes"), new Cursor.Trait("run", published.runId()));
    return answers.of(
        request,
        SchemesView.of(
            published,
            new WholeList<>(schemes.views(), SchemeView::scheme, list).page(limit, cursor),
            schemes));
  }
}
