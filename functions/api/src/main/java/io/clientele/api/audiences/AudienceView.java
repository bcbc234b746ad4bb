package io.clientele.api.audiences;

import io.clientele.domain.audience.Audience;
import io.micronaut.serde.annotation.Serdeable;
import io.micronaut.serde.config.naming.SnakeCaseStrategy;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An audience as readers see it; fields as in {@link Audience}.
 *
 * @param status {@code ready}, or {@code expired} when the files are no more
 * @param contactsUrl gives who is to be written to, without a token, until links_expire_at; null
 *     when expired
 * @param membersUrl gives who is in the campaign or held out of it, likewise
 */
@Serdeable.Serializable(naming = SnakeCaseStrategy.class)
record AudienceView(
    String audienceId,
    String status,
    String runId,
    Instant asOf,
    String campaignId,
    Map<String, List<String>> segments,
    Map<String, List<String>> filters,
    BigDecimal holdoutShare,
    AudienceCountsView customers,
    String createdBy,
    Instant createdAt,
    Instant expiresAt,
    @Nullable String contactsUrl,
    @Nullable String membersUrl,
    @Nullable Instant linksExpireAt) {}
