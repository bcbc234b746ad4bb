package io.clientele.api.schemes;

import io.clientele.api.paging.Cursor;
import io.clientele.api.paging.Limit;
import io.clientele.api.problem.ProblemException;
import io.clientele.api.runs.PublishedRun;
import io.clientele.api.runs.PublishedRuns;
import io.clientele.api.runs.RunAnswers;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.json.JsonMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The customers of a segment, sorted, a page at a time. */
@Controller("/v1/schemes/{scheme}/segments/{segmentId}/customers")
final class CustomersController {
  private static final Pattern SEGMENT_ID = Pattern.compile("[A-Za-z0-9_-]{1,100}");
  private static final Lines NONE = new Lines(List.of(), null);

  private final PublishedRuns runs;
  private final ServingDocuments documents;
  private final SegmentRows rows;
  private final RunAnswers answers;
  private final JsonMapper json;

  CustomersController(
      PublishedRuns runs,
      ServingDocuments documents,
      SegmentRows rows,
      RunAnswers answers,
      JsonMapper json) {
    this.runs = runs;
    this.documents = documents;
    this.rows = rows;
    this.answers = answers;
    this.json = json;
  }

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
    PublishedRun published = runs.select(run);
    if (!SEGMENT_ID.matcher(segmentId).matches()) {
      throw noSegment(published, segmentId);
    }
    List<Cursor.Trait> list =
        List.of(
            new Cursor.Trait("run", published.runId()),
            new Cursor.Trait("scheme", knownScheme.id()),
            new Cursor.Trait("segment", segmentId),
            new Cursor.Trait("sort", knownSort.word()));
    String position = Cursor.position(cursor, list);
    Optional<Lines> found =
        documents
            .customers(published.runId(), knownScheme, segmentId, knownSort)
            .read(position == null ? 0 : Long.parseLong(position), most);
    // Only an empty answer is worth a look at whether there is such a segment at all.
    if (found.isEmpty() && !isSegment(published, knownScheme, segmentId)) {
      throw noSegment(published, segmentId);
    }
    Lines lines = found.orElse(NONE);
    String next = lines.next() == null ? null : lines.next().toString();
    CustomersHead head =
        new CustomersHead(
            published.runId(),
            published.asOf(),
            knownScheme.id(),
            segmentId,
            knownSort.word(),
            Cursor.of(list, next));
    return answers.ofJson(request, body(head, lines.lines()));
  }

  /** The lines are JSON objects already and go into the answer as they are. */
  private byte[] body(CustomersHead head, List<String> customers) throws IOException {
    String opened = json.writeValueAsString(head).replaceFirst("}$", "");
    return "%s,\"items\":[%s]}"
        .formatted(opened, String.join(",", customers))
        .getBytes(StandardCharsets.UTF_8);
  }

  private boolean isSegment(PublishedRun run, Scheme scheme, String segmentId) {
    return rows.segments(run.runId(), scheme).stream()
        .anyMatch(segment -> segment.segmentId().equals(segmentId));
  }

  private static ProblemException noSegment(PublishedRun run, String segmentId) {
    return ProblemException.notFound(
        "There is no segment '%s' in the run %s.".formatted(segmentId, run.runId()));
  }
}
