package io.clientele.api.schemes;

import io.clientele.api.answer.KeptAnswers;
import io.clientele.api.paging.Cursor;
import io.clientele.api.paging.WholeList;
import io.clientele.api.runs.PublishedRun;
import io.clientele.api.runs.PublishedRuns;
import io.clientele.domain.run.SegmentSummary;
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
  private final KeptAnswers answers;

  SchemesController(PublishedRuns runs, SegmentRows rows, KeptAnswers answers) {
    this.runs = runs;
    this.rows = rows;
    this.answers = answers;
  }

  @Get
  HttpResponse<byte[]> list(
      HttpRequest<?> request,
      @QueryValue @Nullable String run,
      @QueryValue @Nullable String limit,
      @QueryValue @Nullable String cursor)
      throws IOException {
    PublishedRun published = runs.select(run);
    List<SegmentSummary> segments = rows.all(published.runId());
    List<SchemeView> schemes =
        Arrays.stream(Scheme.values()).map(scheme -> view(segments, scheme)).toList();
    List<Cursor.Trait> list =
        List.of(new Cursor.Trait("list", "schemes"), new Cursor.Trait("run", published.runId()));
    return answers.of(
        request,
        SchemesView.of(
            published, new WholeList<>(schemes, SchemeView::scheme, list).page(limit, cursor)));
  }

  private static SchemeView view(List<SegmentSummary> segments, Scheme scheme) {
    return SchemeView.of(
        scheme,
        segments.stream()
            .filter(segment -> segment.scheme().equals(scheme.id()))
            .filter(SegmentRows::isSegment)
            .map(SegmentNameView::of)
            .toList());
  }
}
