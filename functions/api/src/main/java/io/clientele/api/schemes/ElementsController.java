package io.clientele.api.schemes;

import io.clientele.api.answer.KeptAnswers;
import io.clientele.api.openapi.Operation;
import io.clientele.api.problem.ProblemException;
import io.clientele.api.problem.ProblemType;
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
import org.jspecify.annotations.Nullable;

/**
 * The elements of a scheme, as the run wrote them or a part of that; strategies with what people
 * decided about them since.
 */
@Controller("/v1/schemes/{scheme}/elements/{element}")
final class ElementsController {
  private final PublishedRuns runs;
  private final ServingDocuments documents;
  private final DecidedPlays plays;
  private final KeptAnswers answers;

  ElementsController(
      PublishedRuns runs, ServingDocuments documents, DecidedPlays plays, KeptAnswers answers) {
    this.runs = runs;
    this.documents = documents;
    this.plays = plays;
    this.answers = answers;
  }

  @Operation(value = "One part of the analysis", answer = ElementForm.class, also = 304)
  @ChecksParameters
  @Get
  HttpResponse<byte[]> one(
      HttpRequest<?> request, String scheme, String element, @QueryValue @Nullable String run)
      throws IOException {
    Scheme knownScheme = Scheme.of(scheme);
    Element knownElement = Element.of(element);
    Optional<ElementFilter> filter = ElementFilter.of(request.getParameters());
    ElementSelection selection = ElementSelection.of(knownElement, request.getParameters());
    PublishedRun published = runs.select(run);
    byte[] body =
        filter.isPresent()
            ? filtered(published, knownScheme, filter.get(), element)
            : documents
                .element(published.runId(), knownScheme, element)
                .orElseThrow(() -> notAvailable(published, element));
    byte[] selected = selection.of(body);
    return answers.ofJson(
        request, knownElement == Element.STRATEGIES ? plays.of(knownScheme, selected) : selected);
  }

  private byte[] filtered(
      PublishedRun published, Scheme scheme, ElementFilter filter, String element)
      throws IOException {
    Optional<byte[]> body = documents.element(published.runId(), scheme, filter, element);
    if (body.isPresent()) {
      return body.get();
    }
    SchemeDocument schemes =
        SchemeDocument.read(
            documents
                .schemes(published.runId())
                .orElseThrow(() -> notAvailable(published, element)));
    List<String> kept = schemes.values(filter.attribute());
    boolean isFromBefore =
        schemes.filters() == null || kept.stream().anyMatch(filter.value()::equalsIgnoreCase);
    throw isFromBefore ? notAvailable(published, element) : filter.unknown(kept);
  }

  private static ProblemException notAvailable(PublishedRun published, String element) {
    return new ProblemException(
        ProblemType.NOT_AVAILABLE,
        "The element '%s' is not available in the run %s yet."
            .formatted(element, published.runId()));
  }
}
