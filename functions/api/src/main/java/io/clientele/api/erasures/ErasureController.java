package io.clientele.api.erasures;

import com.github.f4b6a3.ulid.UlidCreator;
import io.clientele.api.access.NeedsRole;
import io.clientele.api.access.Role;
import io.clientele.api.gateway.GatewayEvent;
import io.clientele.api.openapi.Operation;
import io.clientele.api.problem.ProblemException;
import io.clientele.api.request.JsonBody;
import io.clientele.domain.erasure.Erasure;
import io.clientele.domain.erasure.ErasureRequests;
import io.clientele.domain.erasure.Erasures;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.regex.Pattern;

/** Erases a person everywhere. What is erased does not come back, so only administrators may. */
@Controller("/v1/erasures")
final class ErasureController {
  private static final Pattern ERASURE_ID = Pattern.compile("[0-9A-HJKMNP-TV-Z]{26}");

  private final Erasures erasures;
  private final ErasureRequests requests;
  private final JsonBody body;
  private final Clock clock;

  ErasureController(Erasures erasures, ErasureRequests requests, JsonBody body, Clock clock) {
    this.erasures = erasures;
    this.requests = requests;
    this.body = body;
    this.clock = clock;
  }

  /** First the record, then the queue, so that an id always answers. */
  @Operation(
      value = "Erase a person from every store and keep them erased",
      status = 202,
      body = ErasureBody.class)
  @NeedsRole(Role.ADMIN)
  @Post
  HttpResponse<ErasureView> ask(HttpRequest<?> request) {
    var subject = body.readLike(request, ErasureBody.class, ErasureBody.EXAMPLE).subject();
    Instant now = clock.instant();
    Erasure erasure =
        Erasure.requested(
            UlidCreator.getUlid(now.toEpochMilli()).toString(),
            subject,
            GatewayEvent.caller(request),
            now);
    erasures.save(erasure);
    requests.request(erasure.erasureId(), 0);
    return HttpResponse.accepted(URI.create("/v1/erasures/" + erasure.erasureId()))
        .body(ErasureView.of(erasure));
  }

  @Operation("How far an erasure is, and what was erased where")
  @NeedsRole(Role.ADMIN)
  @Get("/{erasureId}")
  ErasureView one(String erasureId) {
    Optional<Erasure> found =
        ERASURE_ID.matcher(erasureId).matches() ? erasures.find(erasureId) : Optional.empty();
    return ErasureView.of(
        found.orElseThrow(
            () ->
                ProblemException.notFound(
                    "There is no erasure '%s'. POST /v1/erasures asks for one."
                        .formatted(erasureId))));
  }
}
