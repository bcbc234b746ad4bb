package io.clientele.api.schemes;

import io.clientele.api.answer.KeptAnswers;
import io.clientele.api.openapi.Operation;
import io.clientele.api.paging.Cursor;
import io.clientele.api.paging.Limit;
import io.clientele.api.problem.ProblemException;
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

/** What the customers of a segment wrote, as many comments as a run keeps, the newest first. */
@Controller("/v1/schemes/{scheme}/segments/{segmentId}/comments")
final class CommentsController {
  private final PublishedRuns runs;
  private final ServingDocuments documents;
  private final KeptAnswers answers;
  private final LinesBody bodies;

  CommentsController(
      PublishedRuns runs, ServingDocuments documents, KeptAnswers answers, LinesBody bodies) {
    this.runs = runs;
    this.documents = documents;
    this.answers = answers;
    this.bodies = bodies;
  }

  @Operation(
      value = "The newest comments of a segment, also of total and unassigned",
      answer = CommentsForm.class,
      also = 304)
  @Get
  HttpResponse<byte[]> page(
      HttpRequest<?> request,
      String scheme,
      String segmentId,
      @QueryValue @Nullable String run,
      @QueryValue @Nullable String sentiment,
      @QueryValue("nps_group") @Nullable String npsGroup,
      @QueryValue @Nullable String topic,
      @QueryValue @Nullable String from,
      @QueryValue @Nullable String to,
      @QueryValue @Nullable String limit,
      @QueryValue @Nullable String cursor)
      throws IOException {
    Scheme known = Scheme.of(scheme);
    int most = Limit.of(limit);
    CommentFilter filter = CommentFilter.of(sentiment, npsGroup, topic, Months.of(from, to));
    PublishedRun published = runs.select(run);
    if (!CustomersController.SEGMENT_ID.matcher(segmentId).matches()) {
      throw none(published, known, segmentId);
    }
    List<Cursor.Trait> list =
        List.of(
            new Cursor.Trait("list", "comments"),
            new Cursor.Trait("run", published.runId()),
            new Cursor.Trait("scheme", known.id()),
            new Cursor.Trait("segment", segmentId),
            new Cursor.Trait("filter", filter.text()));
    // A segment without comments has an empty document.
    Optional<Lines> found =
        documents
            .comments(published.runId(), known, segmentId)
            .search(Cursor.offset(cursor, list), most, filter::accepts);
    Lines lines = found.orElseThrow(() -> none(published, known, segmentId));
    String next = lines.next() == null ? null : lines.next().toString();
    CommentsHead head =
        new CommentsHead(
            published.runId(),
            published.asOf(),
            published.currency(),
            known.id(),
            segmentId,
            Cursor.of(list, next));
    List<String> comments = lines.lines().stream().map(CommentsController::withMonth).toList();
    return answers.ofJson(request, bodies.of(head, comments));
  }

  /** Runs from before comments had a month do not know it. */
  private static String withMonth(String comment) {
    return comment.contains("\"month\":") ? comment : "{\"month\":null," + comment.substring(1);
  }

  private static ProblemException none(PublishedRun run, Scheme scheme, String segmentId) {
    return ProblemException.notFound(
        ("There are no comments of '%s' in the run %s: it has no such segment (GET"
                + " /v1/schemes/%s/segments lists them), or is from before runs kept comments.")
            .formatted(segmentId, run.runId(), scheme.id()));
  }
}
