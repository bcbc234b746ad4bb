package io.clientele.api.customers;

import io.clientele.api.answer.KeptAnswers;
import io.clientele.api.openapi.Operation;
import io.clientele.api.problem.ProblemException;
import io.clientele.api.problem.ProblemType;
import io.clientele.api.runs.PublishedRun;
import io.clientele.api.runs.PublishedRuns;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.QueryValue;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One customer with its segments and what put it there. */
@Controller("/v1/customers/{customerId}")
final class CustomerController {
  private final PublishedRuns runs;
  private final CustomerFiles files;
  private final KeptAnswers answers;

  CustomerController(PublishedRuns runs, CustomerFiles files, KeptAnswers answers) {
    this.runs = runs;
    this.files = files;
    this.answers = answers;
  }

  @Operation(
      value = "One customer, its segments and what put it there",
      answer = CustomerForm.class,
      also = 304)
  @Get
  HttpResponse<byte[]> one(
      HttpRequest<?> request, String customerId, @QueryValue @Nullable String run)
      throws IOException {
    PublishedRun published = runs.select(run);
    CustomerIndex index =
        files
            .index(published.runId())
            .orElseThrow(
                () ->
                    new ProblemException(
                        ProblemType.NOT_AVAILABLE,
                        "The run %s is from before runs kept their customers one by one."
                            .formatted(published.runId())));
    Fields customer =
        files
            .customer(published.runId(), index, customerId)
            .orElseThrow(
                () ->
                    ProblemException.notFound(
                        "The run %s knows no customer '%s'. GET /v1/schemes/rfm/segments/{segment_id}/customers lists them."
                            .formatted(published.runId(), customerId)));
    return answers.ofJson(request, Fields.write(body(published, customer, index)));
  }

  private static Map<String, @Nullable Object> body(
      PublishedRun run, Fields customer, CustomerIndex index) {
    Map<String, @Nullable Object> body = new LinkedHashMap<>();
    body.put("run_id", run.runId());
    body.put("as_of", run.asOf().toString());
    body.put("currency", run.currency());
    for (String field : List.of("customer_id", "profile", "measures", "memberships")) {
      body.put(field, customer.value(field));
    }
    body.put("explanation", new Explanation(customer, index.explanation()).body());
    body.put("sources", customer.value("sources"));
    return body;
  }
}
