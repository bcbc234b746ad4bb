package io.clientele.api.subjects;

import com.github.f4b6a3.ulid.UlidCreator;
import io.clientele.api.ApiSettings;
import io.clientele.api.access.NeedsRole;
import io.clientele.api.access.Role;
import io.clientele.api.customers.KnownCustomers;
import io.clientele.api.gateway.GatewayEvent;
import io.clientele.api.openapi.Operation;
import io.clientele.api.problem.ProblemException;
import io.clientele.api.runs.PublishedRuns;
import io.clientele.domain.store.ObjectStore;
import io.clientele.domain.store.UploadLinks;
import io.clientele.domain.subject.SubjectExport;
import io.clientele.domain.subject.SubjectExportRequests;
import io.clientele.domain.subject.SubjectExports;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Everything that is held on a customer. To go through every store takes longer than a request may,
 * so the first one asks for it and the same address has it later.
 */
@Controller("/v1/subjects/{customerId}/export")
final class SubjectController {
  /** In Base64 it stays below the 6 MB that Lambda lets through. Larger ones are a redirect. */
  private static final int MOST_BYTES = 4 * 1024 * 1024;

  private static final Duration LINK_VALID = Duration.ofMinutes(15);
  private static final String SECONDS_BETWEEN_LOOKS = "5";

  private final SubjectExports exports;
  private final SubjectExportRequests requests;
  private final KnownCustomers customers;
  private final PublishedRuns runs;
  private final ObjectStore store;
  private final UploadLinks links;
  private final ApiSettings settings;
  private final Clock clock;

  SubjectController(
      SubjectExports exports,
      SubjectExportRequests requests,
      KnownCustomers customers,
      PublishedRuns runs,
      ObjectStore store,
      UploadLinks links,
      ApiSettings settings,
      Clock clock) {
    this.exports = exports;
    this.requests = requests;
    this.customers = customers;
    this.runs = runs;
    this.store = store;
    this.links = links;
    this.settings = settings;
    this.clock = clock;
  }

  @Operation(
      value = "Everything held on a customer: 202 while it is gathered, then the document",
      answer = SubjectDocumentForm.class,
      meanwhile = SubjectExportView.class,
      also = 307)
  @NeedsRole(Role.ADMIN)
  @Get
  HttpResponse<?> export(HttpRequest<?> request, String customerId) throws IOException {
    Instant now = clock.instant();
    Optional<SubjectExport> found = exports.ofCustomer(customerId);
    if (found.isPresent() && found.get().isReady(now)) {
      HttpResponse<?> document = document(found.get());
      if (document != null) {
        return document;
      }
    }
    if (found.isPresent() && found.get().isUnderWay(now)) {
      return underWay(found.get());
    }
    String runId = runs.select(null).runId();
    if (!customers.has(runId, customerId)) {
      throw ProblemException.notFound(
          "The run %s knows no customer '%s'. GET /v1/schemes/rfm/segments/{segment_id}/customers lists them."
              .formatted(runId, customerId));
    }
    String caller = GatewayEvent.caller(request);
    SubjectExport asked =
        found
            .map(before -> before.requestedAgain(caller, now))
            .orElseGet(
                () ->
                    new SubjectExport(
                        UlidCreator.getUlid(now.toEpochMilli()).toString(),
                        customerId,
                        caller,
                        now,
                        null));
    exports.save(asked);
    requests.requestExport(asked.exportId());
    return underWay(asked);
  }

  /** Null where an erasure or its age removed it. */
  private @Nullable HttpResponse<?> document(SubjectExport export) throws IOException {
    Optional<byte[]> content =
        store.readRange(settings.lakeBucket(), export.key(), 0, MOST_BYTES + 1);
    if (content.isEmpty()) {
      return null;
    }
    return unstored(
        content.get().length > MOST_BYTES
            ? HttpResponse.temporaryRedirect(URI.create(links.get(export.key(), LINK_VALID)))
            : HttpResponse.ok(content.get()));
  }

  private static HttpResponse<?> underWay(SubjectExport export) {
    return unstored(
        HttpResponse.accepted()
            .body(SubjectExportView.of(export))
            .header(HttpHeaders.RETRY_AFTER, SECONDS_BETWEEN_LOOKS));
  }

  private static <T> HttpResponse<T> unstored(MutableHttpResponse<T> response) {
    return response.header(HttpHeaders.CACHE_CONTROL, "no-store");
  }
}
