package io.clientele.domain.audience;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.SortedMap;

/**
 * An export of customers for a campaign tool: what was asked for, of which run, and what came of
 * it. It names no customer; those are in its files, which are kept for a while only.
 *
 * @param audienceId follows from the run and the request: the same request is the same audience
 * @param campaignId what the campaign is called where its results come back
 * @param segments by scheme: who is exported is in one of the segments of each
 * @param filters by name, such as {@code country}: a customer has one of the words of each
 * @param holdoutShare of those who could be written to, 0 to 0.5
 * @param createdBy who asked, as the token names them
 * @param expiresAt when the files are no more
 */
public record Audience(
    String audienceId,
    String runId,
    Instant asOf,
    String campaignId,
    SortedMap<String, List<String>> segments,
    SortedMap<String, List<String>> filters,
    BigDecimal holdoutShare,
    AudienceCounts counts,
    String createdBy,
    Instant createdAt,
    Instant expiresAt) {

  /** Whether its files are no more. */
  public boolean isExpired(Instant now) {
    return !now.isBefore(expiresAt);
  }
}
