package io.clientele.api.audiences;

import io.clientele.domain.audience.Audience;
import io.clientele.domain.store.UploadLinks;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;

/**
 * Audiences with links that are new each time, so that one that was passed on soon opens nothing.
 */
@Singleton
final class AudienceViews {
  private static final Duration LINK_VALID = Duration.ofMinutes(15);

  private final UploadLinks links;

  AudienceViews(UploadLinks links) {
    this.links = links;
  }

  AudienceView view(Audience audience, Instant now) {
    boolean isExpired = audience.isExpired(now);
    String id = audience.audienceId();
    return new AudienceView(
        id,
        isExpired ? "expired" : "ready",
        audience.runId(),
        audience.asOf(),
        audience.campaignId(),
        audience.segments(),
        audience.filters(),
        audience.holdoutShare(),
        AudienceCountsView.of(audience.counts()),
        audience.createdBy(),
        audience.createdAt(),
        audience.expiresAt(),
        isExpired ? null : links.get(AudienceExport.contactsKey(id), LINK_VALID),
        isExpired ? null : links.get(AudienceExport.membersKey(id), LINK_VALID),
        isExpired ? null : now.plus(LINK_VALID));
  }
}
