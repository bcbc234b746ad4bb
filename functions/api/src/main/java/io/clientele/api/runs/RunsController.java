package io.clientele.api.runs;

import io.clientele.api.openapi.Operation;
import io.clientele.api.paging.Cursor;
import io.clientele.api.paging.Limit;
import io.clientele.api.paging.ListView;
import io.clientele.api.request.JsonBody;
import io.clientele.domain.run.Run;
import io.clientele.domain.run.RunLedger;
import io.clientele.domain.store.Page;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.QueryValue;
import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Runs: what they were made from, how they went; and asking for one. */
@Controller("/v1/runs")
final class RunsController {
  private static final List<Cursor.Trait> LIST = List.of(new Cursor.Trait("list", "runs"));

  private final RunLedger runs;
  private final FoundRuns found;
  private final RequestedRuns requestedRuns;
  private final JsonBody body;

  RunsController(RunLedger runs, FoundRuns found, RequestedRuns requestedRuns, JsonBody body) {
    this.runs = runs;
    this.found = found;
    this.requestedRuns = requestedRuns;
    this.body = body;
  }

  /** Newest first. */
  @Operation("Runs, newest first")
  @Get
  ListView<RunView> list(@QueryValue @Nullable String limit, @QueryValue @Nullable String cursor) {
    Page<Run> page = runs.page(Limit.of(limit), Cursor.position(cursor, LIST));
    return new ListView<>(
        page.items().stream().map(RunView::of).toList(), Cursor.of(LIST, page.nextCursor()));
  }

  @Operation("One run: its inputs, audits and durations")
  @Get("/{runId}")
  RunView one(String runId) {
    return RunView.of(found.run(runId));
  }

  @Operation(value = "Ask for a run", status = 202, body = RunRequestBody.class)
  @Post
  HttpResponse<RunView> request(HttpRequest<?> request) {
    RunRequestBody asked = body.read(request, RunRequestBody.class, "as_of");
    Run run = requestedRuns.request(asked.instant());
    return HttpResponse.accepted(URI.create("/v1/runs/" + run.runId())).body(RunView.of(run));
  }
}
