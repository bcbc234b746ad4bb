package io.clientele.api.schemes;

import io.clientele.api.answer.KeptAnswers;
import io.clientele.api.openapi.Operation;
import io.clientele.api.paging.Cursor;
import io.clientele.api.paging.ListView;
import io.clientele.api.paging.WholeList;
import io.clientele.api.problem.ProblemException;
import io.clientele.api.problem.ProblemType;
import io.clientele.api.runs.PublishedRun;
import io.clientele.api.runs.PublishedRuns;
import io.clientele.domain.run.SegmentSummary;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.QueryValue;
import java.io.IOException;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The segments of a scheme with their metrics. */
@Controller("/v1/schemes/{scheme}/segments")
final class SegmentsController {
  private final PublishedRuns runs;
  private final SegmentRows rows;
  private final KeptAnswers answers;

  SegmentsController(PublishedRuns runs, SegmentRows rows, KeptAnswers answers) {
    this.runs = runs;
    this.rows = rows;
    this.answers = answers;
  }

  /** By rank. */
  @Operation(
      value = "The segments of a scheme with their metrics, by rank",
      answer = SegmentsView.class,
      also = 304)
  @Get
  HttpResponse<byte[]> list(
      HttpRequest<?> request,
      String scheme,
      @QueryValue @Nullable String run,
      @QueryValue @Nullable String limit,
      @QueryValue @Nullable String cursor)
      throws IOException {
    Scheme known = Scheme.of(scheme);
    PublishedRun published = runs.select(run);
    List<SegmentSummary> all = rows(published, known);
    List<Cursor.Trait> list =
        List.of(
            new Cursor.Trait("list", "segments"),
            new Cursor.Trait("run", published.runId()),
            new Cursor.Trait("scheme", known.id()));
    ListView<SegmentSummary> page =
        new WholeList<>(segments(all), SegmentSummary::segmentId, list).page(limit, cursor);
    return answers.of(request, SegmentsView.of(published, known, page, all));
  }

  @Operation(
      value = "One segment: every metric, and who its customers are",
      answer = SegmentForm.class,
      also = 304)
  @Get("/{segmentId}")
  HttpResponse<byte[]> one(
      HttpRequest<?> request, String scheme, String segmentId, @QueryValue @Nullable String run)
      throws IOException {
    Scheme known = Scheme.of(scheme);
    PublishedRun published = runs.select(run);
    List<SegmentSummary> all = rows(published, known);
    SegmentSummary segment =
        segments(all).stream()
            .filter(row -> row.segmentId().equals(segmentId))
            .findFirst()
            .orElseThrow(() -> unknown(published, segmentId, segments(all)));
    return answers.of(request, SegmentView.of(published, segment, all));
  }

  private List<SegmentSummary> rows(PublishedRun run, Scheme scheme) {
    List<SegmentSummary> all = rows.all(run.runId(), scheme);
    if (all.isEmpty()) {
      throw new ProblemException(
          ProblemType.NOT_AVAILABLE,
          "The run %s has no segments of the scheme '%s'.".formatted(run.runId(), scheme.id()));
    }
    return all;
  }

  private static List<SegmentSummary> segments(List<SegmentSummary> all) {
    return all.stream().filter(SegmentRows::isSegment).toList();
  }

  private static ProblemException unknown(
      PublishedRun run, String segmentId, List<SegmentSummary> known) {
    return ProblemException.notFound(
        known.stream()
            .map(SegmentSummary::segmentId)
            .collect(
                Collectors.joining(
                    ", ",
                    "There is no segment '%s' in the run %s. Segments: "
                        .formatted(segmentId, run.runId()),
                    ".")));
  }
}
