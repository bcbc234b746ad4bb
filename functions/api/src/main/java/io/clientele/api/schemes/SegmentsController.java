package io.clientele.api.schemes;

import io.clientele.api.problem.ProblemException;
import io.clientele.api.problem.ProblemType;
import io.clientele.api.runs.PublishedRun;
import io.clientele.api.runs.PublishedRuns;
import io.clientele.api.runs.RunAnswers;
import io.clientele.domain.run.SegmentSummary;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.QueryValue;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The segments of a scheme with their metrics. */
@Controller("/v1/schemes/{scheme}/segments")
final class SegmentsController {
  private final PublishedRuns runs;
  private final SegmentRows rows;
  private final RunCurrency currency;
  private final RunAnswers answers;

  SegmentsController(
      PublishedRuns runs, SegmentRows rows, RunCurrency currency, RunAnswers answers) {
    this.runs = runs;
    this.rows = rows;
    this.currency = currency;
    this.answers = answers;
  }

  @Get
  HttpResponse<byte[]> list(HttpRequest<?> request, String scheme, @QueryValue @Nullable String run)
      throws IOException {
    Scheme known = Scheme.of(scheme);
    PublishedRun published = runs.select(run);
    List<SegmentSummary> found = rows.all(published.runId(), known);
    if (found.isEmpty()) {
      throw new ProblemException(
          ProblemType.NOT_AVAILABLE,
          "The run %s has no segments of the scheme '%s'.".formatted(published.runId(), scheme));
    }
    return answers.of(
        request, SegmentsView.of(published, known, currency.of(published.runId(), known), found));
  }
}
