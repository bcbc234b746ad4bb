package io.clientele.api.audiences;

import io.clientele.api.ApiSettings;
import io.clientele.api.problem.ProblemException;
import io.clientele.api.runs.PublishedRun;
import io.clientele.api.schemes.Scheme;
import io.clientele.api.schemes.SegmentRows;
import io.clientele.domain.audience.Audience;
import io.clientele.domain.audience.AudienceCounts;
import io.clientele.domain.audience.Audiences;
import io.clientele.domain.run.SegmentSummary;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** Makes audiences: first the files, then the record, so that a record always has its files. */
@Singleton
final class NewAudiences {
  private final SegmentRows rows;
  private final AudienceExport export;
  private final Audiences audiences;
  private final Duration kept;

  NewAudiences(SegmentRows rows, AudienceExport export, Audiences audiences, ApiSettings settings) {
    kept = settings.audiencesKept();
    this.rows = rows;
    this.export = export;
    this.audiences = audiences;
  }

  /** An audience, and whether it was there before. */
  record Answer(Audience audience, boolean isNew) {}

  /** The audience of the request, which is made unless it is there and not expired. */
  Answer audience(PublishedRun run, AudienceRequest request, String caller, Instant now)
      throws IOException {
    request.segments().forEach((scheme, ids) -> checkKnown(run, scheme, ids));
    Optional<Audience> found =
        audiences.find(request.idIn(run.runId())).filter(audience -> !audience.isExpired(now));
    return found.isPresent()
        ? new Answer(found.get(), false)
        : new Answer(make(run, request, caller, now), true);
  }

  private Audience make(PublishedRun run, AudienceRequest request, String caller, Instant now)
      throws IOException {
    AudienceCounts counts = export.write(run.runId(), request);
    SortedMap<String, List<String>> segments = new TreeMap<>();
    request.segments().forEach((scheme, ids) -> segments.put(scheme.id(), ids));
    Audience audience =
        new Audience(
            request.idIn(run.runId()),
            run.runId(),
            run.asOf(),
            request.campaignId(),
            segments,
            request.filters(),
            request.holdoutShare(),
            counts,
            caller,
            now,
            now.plus(kept));
    return audiences.keep(audience, now);
  }

  private void checkKnown(PublishedRun run, Scheme scheme, List<String> ids) {
    List<String> known =
        rows.all(run.runId(), scheme).stream()
            .filter(SegmentRows::isSegment)
            .map(SegmentSummary::segmentId)
            .toList();
    for (String id : ids) {
      if (!known.contains(id)) {
        throw ProblemException.notFound(
            "There is no segment '%s' of the scheme '%s' in the run %s. Segments: %s."
                .formatted(id, scheme.id(), run.runId(), String.join(", ", known)));
      }
    }
  }
}
