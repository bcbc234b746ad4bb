package io.clientele.api.audiences;

import io.clientele.api.access.NeedsRole;
import io.clientele.api.access.Role;
import io.clientele.api.gateway.GatewayEvent;
import io.clientele.api.openapi.Operation;
import io.clientele.api.problem.ProblemException;
import io.clientele.api.request.JsonBody;
import io.clientele.api.runs.PublishedRun;
import io.clientele.api.runs.PublishedRuns;
import io.clientele.domain.audience.Audience;
import io.clientele.domain.audience.Audiences;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Customers of the current run for a campaign tool. What it gives out is personal data that leaves
 * the product, so reading needs the role that making does.
 */
@Controller("/v1/audiences")
final class AudienceController {
  /** Nothing else is ever looked up: the store refuses keys that are too long. */
  private static final Pattern AUDIENCE_ID = Pattern.compile("[0-9a-f]{32}");

  private final PublishedRuns runs;
  private final NewAudiences newAudiences;
  private final Audiences audiences;
  private final AudienceViews views;
  private final JsonBody body;
  private final Clock clock;

  AudienceController(
      PublishedRuns runs,
      NewAudiences newAudiences,
      Audiences audiences,
      AudienceViews views,
      JsonBody body,
      Clock clock) {
    this.runs = runs;
    this.newAudiences = newAudiences;
    this.audiences = audiences;
    this.views = views;
    this.body = body;
    this.clock = clock;
  }

  /** The same request about the same run answers the audience that there is, until it expires. */
  @Operation(
      value = "Export customers who agreed to marketing for a campaign, less a holdout",
      status = 201,
      also = {200, 404},
      body = AudienceBody.class)
  @NeedsRole(Role.ANALYST)
  @Post
  HttpResponse<AudienceView> make(HttpRequest<?> request) throws IOException {
    AudienceRequest asked =
        body.readLike(request, AudienceBody.class, AudienceBody.EXAMPLE).request();
    PublishedRun run = runs.select(null);
    Instant now = clock.instant();
    NewAudiences.Answer answer =
        newAudiences.audience(run, asked, GatewayEvent.caller(request), now);
    AudienceView view = views.view(answer.audience(), now);
    if (!answer.isNew()) {
      return unstored(HttpResponse.ok(view));
    }
    URI address = URI.create("/v1/audiences/" + view.audienceId());
    return unstored(HttpResponse.created(view, address));
  }

  @Operation("One audience: its counts and links to its files")
  @NeedsRole(Role.ANALYST)
  @Get("/{audienceId}")
  HttpResponse<AudienceView> one(String audienceId) {
    Optional<Audience> found =
        AUDIENCE_ID.matcher(audienceId).matches() ? audiences.find(audienceId) : Optional.empty();
    Audience audience =
        found.orElseThrow(
            () ->
                ProblemException.notFound(
                    "There is no audience '%s'. POST /v1/audiences makes one."
                        .formatted(audienceId)));
    return unstored(HttpResponse.ok(views.view(audience, clock.instant())));
  }

  /** Whoever has the links has the files. */
  private static HttpResponse<AudienceView> unstored(MutableHttpResponse<AudienceView> response) {
    return response.header(HttpHeaders.CACHE_CONTROL, "no-store");
  }
}
