package io.clientele.api.metrics;

import io.clientele.api.answer.KeptAnswers;
import io.clientele.api.openapi.Operation;
import io.clientele.api.paging.Cursor;
import io.clientele.api.paging.ListView;
import io.clientele.api.paging.WholeList;
import io.clientele.domain.metric.MetricRegistry;
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
  private static final List<Cursor.Trait> LIST = List.of(new Cursor.Trait("list", "metrics"));

  private final KeptAnswers answers;

  MetricsController(KeptAnswers answers) {
    this.answers = answers;
  }

  /** In the order of the elements. */
  @Operation(value = "The registry of metrics", answer = MetricsForm.class, also = 304)
  @Get
  HttpResponse<byte[]> list(
      HttpRequest<?> request,
      @QueryValue @Nullable String limit,
      @QueryValue @Nullable String cursor)
      throws IOException {
    List<MetricView> all = MetricRegistry.metrics().stream().map(MetricView::of).toList();
    ListView<MetricView> page = new WholeList<>(all, MetricView::id, LIST).page(limit, cursor);
    return answers.of(request, page);
  }
}
