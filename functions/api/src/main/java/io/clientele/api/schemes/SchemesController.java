package io.clientele.api.schemes;

import io.clientele.api.runs.PublishedRun;
import io.clientele.api.runs.PublishedRuns;
import io.clientele.api.runs.RunAnswers;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.QueryValue;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The schemes and the names of their segments. */
@Controller("/v1/schemes")
final class SchemesController {
  private final PublishedRuns runs;
  private final SegmentRows rows;
  private final RunAnswers answers;

  SchemesController(PublishedRuns runs, SegmentRows rows, RunAnswers answers) {
    this.runs = runs;
    this.rows = rows;
    this.answers = answers;
  }

  @Get
  HttpResponse<byte[]> list(HttpRequest<?> request, @QueryValue @Nullable String run)
      throws IOException {
    PublishedRun published = runs.select(run);
    List<SchemeView> schemes =
        Arrays.stream(Scheme.values()).map(scheme -> view(published.runId(), scheme)).toList();
    return answers.of(request, new SchemesView(published.runId(), published.asOf(), schemes));
  }

  private SchemeView view(String runId, Scheme scheme) {
    return SchemeView.of(
        scheme, rows.segments(runId, scheme).stream().map(SegmentNameView::of).toList());
  }
}
