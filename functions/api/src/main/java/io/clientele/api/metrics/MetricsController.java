package io.clientele.api.metrics;

import io.clientele.api.answer.KeptAnswers;
import io.clientele.api.openapi.Operation;
import io.clientele.api.paging.ListView;
import io.clientele.api.paging.WholeList;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.QueryValue;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What every figure means. It is the product's own and needs no run. */
@Controller("/v1/metrics")
final class MetricsController {
  private final KeptAnswers answers;

  MetricsController(KeptAnswers answers) {
    this.answers = answers;
  }

  /**
   * In the order of the elements.
   *
   * @param metric only these, one or more with commas or repeated; all where missing
   */
  @Operation(value = "The registry of metrics", answer = MetricsForm.class, also = 304)
  @Get
  HttpResponse<byte[]> list(
      HttpRequest<?> request,
      @QueryValue @Nullable String metric,
      @QueryValue @Nullable String limit,
      @QueryValue @Nullable String cursor)
      throws IOException {
    // Micronaut takes the first of several.
    MetricChoice choice =
        MetricChoice.of(metric == null ? List.of() : request.getParameters().getAll("metric"));
    ListView<MetricView> page =
        new WholeList<>(choice.views(), MetricView::id, choice.list()).page(limit, cursor);
    return answers.of(request, page);
  }
}
