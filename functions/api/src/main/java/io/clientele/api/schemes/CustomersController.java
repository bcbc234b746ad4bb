package io.clientele.api.schemes;

import io.clientele.api.answer.KeptAnswers;
import io.clientele.api.openapi.Operation;
import io.clientele.api.paging.Cursor;
import io.clientele.api.paging.Limit;
import io.clientele.api.problem.ProblemException;
import io.clientele.api.request.ChecksParameters;
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
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The customers of a segment, sorted, a page at a time. A page may hold fewer than its limit, with
 * filters even none, and still not be the last: {@code next_cursor} tells.
 */
@Controller("/v1/schemes/{scheme}/segments/{segmentId}/customers")
final class CustomersController {
  static final Pattern SEGMENT_ID = Pattern.compile("[A-Za-z0-9_-]{1,100}");

  private final PublishedRuns runs;
  private final ServingDocuments documents;
  private final KeptAnswers answers;
  private final LinesBody bodies;

  CustomersController(
      PublishedRuns runs, ServingDocuments documents, KeptAnswers answers, LinesBody bodies) {
    this.runs = runs;
    this.documents = documents;
    this.answers = answers;
    this.bodies = bodies;
  }

  @Operation(
      value = "The customers of a segment, sorted and filtered",
      answer = CustomersForm.class,
      also = 304)
  @ChecksParameters
  @Get
  HttpResponse<byte[]> page(
      HttpRequest<?> request,
      String scheme,
      String segmentId,
      @QueryValue @Nullable String run,
      @QueryValue @Nullable String sort,
      @QueryValue @Nullable String limit,
      @QueryValue @Nullable String cursor)
      throws IOException {
    Scheme knownScheme = Scheme.of(scheme);
    CustomerSort knownSort = CustomerSort.of(sort);
    int most = Limit.of(limit);
    CustomerFilters filters = CustomerFilters.of(request.getParameters());
    PublishedRun published = runs.select(run);
    if (!SEGMENT_ID.matcher(segmentId).matches()) {
      throw noSegment(published, knownScheme, segmentId);
    }
    List<Cursor.Trait> list =
        List.of(
            new Cursor.Trait("run", published.runId()),
            new Cursor.Trait("scheme", knownScheme.id()),
            new Cursor.Trait("segment", segmentId),
            new Cursor.Trait("sort", knownSort.word()),
            filters.trait());
    long offset = Cursor.offset(cursor, list);
    LineReader customers =
        documents.customers(published.runId(), knownScheme, segmentId, knownSort);
    Optional<Lines> found =
        filters.isEmpty()
            ? customers.read(offset, most)
            : customers.search(offset, most, filters::accepts);
    // A segment without customers has an empty document.
    Lines lines = found.orElseThrow(() -> noSegment(published, knownScheme, segmentId));
    String next = lines.next() == null ? null : lines.next().toString();
    CustomersHead head =
        new CustomersHead(
            published.runId(),
            published.asOf(),
            published.currency(),
            knownScheme.id(),
            segmentId,
            knownSort.word(),
            Cursor.of(list, next));
    return answers.ofJson(request, bodies.of(head, lines.lines()));
  }

  /** Which ones there are would cost a third read. */
  private static ProblemException noSegment(PublishedRun run, Scheme scheme, String segmentId) {
    return ProblemException.notFound(
        "There is no segment '%s' in the run %s. GET /v1/schemes/%s/segments lists them."
            .formatted(segmentId, run.runId(), scheme.id()));
  }
}
