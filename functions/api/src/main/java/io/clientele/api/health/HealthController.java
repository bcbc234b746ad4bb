package io.clientele.api.health;

import io.clientele.api.ApiSettings;
import io.clientele.api.openapi.Operation;
import io.clientele.api.runs.CurrentRun;
import io.clientele.domain.run.Pointer;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import java.time.Clock;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Whether the product is there and how old what it shows is. */
@Controller("/v1/health")
final class HealthController {
  private final ApiSettings settings;
  private final CurrentRun current;
  private final Clock clock;

  HealthController(ApiSettings settings, CurrentRun current, Clock clock) {
    this.settings = settings;
    this.current = current;
    this.clock = clock;
  }

  @Operation("Whether the API answers, and of which run")
  @Get
  HttpResponse<HealthView> health() {
    return HttpResponse.ok(view(current.pointer().orElse(null)))
        .header(HttpHeaders.CACHE_CONTROL, "no-store");
  }

  private HealthView view(@Nullable Pointer pointer) {
    return pointer == null
        ? new HealthView("ok", settings.version(), null, null, null, null)
        : new HealthView(
            "ok",
            settings.version(),
            pointer.runId(),
            pointer.asOf(),
            pointer.publishedAt(),
            Math.max(0, Duration.between(pointer.asOf(), clock.instant()).toSeconds()));
  }
}
