package io.clientele.api.schemes;

import io.clientele.api.openapi.Operation;
import io.clientele.api.problem.ProblemException;
import io.clientele.api.problem.ProblemType;
import io.clientele.api.request.JsonBody;
import io.clientele.api.runs.PublishedRun;
import io.clientele.api.runs.PublishedRuns;
import io.clientele.domain.strategy.PlayDecision;
import io.clientele.domain.strategy.PlayDecisions;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Put;
import java.io.IOException;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;

/** What is decided about a play that the current run proposes for a segment. */
@Controller("/v1/schemes/{scheme}/segments/{segmentId}/plays/{playId}")
final class PlayDecisionController {
  private final PublishedRuns runs;
  private final ServingDocuments documents;
  private final PlayDecisions decisions;
  private final JsonBody body;
  private final Clock clock;

  PlayDecisionController(
      PublishedRuns runs,
      ServingDocuments documents,
      PlayDecisions decisions,
      JsonBody body,
      Clock clock) {
    this.runs = runs;
    this.documents = documents;
    this.decisions = decisions;
    this.body = body;
    this.clock = clock;
  }

  /** Replaces the decision before, unless somebody else did since it was read. */
  @Operation(
      value = "Decide about a play of the current run",
      body = PlayDecisionBody.class,
      also = 409)
  @Put
  PlayDecisionView decide(HttpRequest<?> request, String scheme, String segmentId, String playId)
      throws IOException {
    Scheme known = Scheme.of(scheme);
    PlayDecisionBody asked =
        body.readLike(request, PlayDecisionBody.class, PlayDecisionBody.EXAMPLE);
    PlayDecision decision =
        new PlayDecision(
            known.id(),
            segmentId,
            playId,
            asked.knownStatus(),
            asked.knownOwner(),
            asked.knownVersion() + 1,
            clock.instant());
    Map<?, ?> play = proposed(runs.select(null), known, segmentId, playId);
    if (!decisions.save(decision)) {
      throw new ProblemException(
          ProblemType.CONFLICT,
          "Version %d of the play '%s' is not the last one. GET /v1/schemes/%s/elements/strategies says what was decided meanwhile; send its version."
              .formatted(asked.knownVersion(), playId, known.id()));
    }
    String owner = decision.owner();
    return PlayDecisionView.of(decision, owner == null ? String.valueOf(play.get("owner")) : owner);
  }

  private Map<?, ?> proposed(PublishedRun run, Scheme scheme, String segmentId, String playId)
      throws IOException {
    Optional<byte[]> element = documents.element(run.runId(), scheme, Element.STRATEGIES.word());
    Optional<Map<?, ?>> play =
        element.isPresent()
            ? DecidedPlays.proposed(element.get(), segmentId, playId)
            : Optional.empty();
    return play.orElseThrow(
        () ->
            ProblemException.notFound(
                "The run %s proposes no play '%s' for the segment '%s'. GET /v1/schemes/%s/elements/strategies lists them."
                    .formatted(run.runId(), playId, segmentId, scheme.id())));
  }
}
