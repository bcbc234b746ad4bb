package io.clientele.api.audiences;

import io.clientele.domain.audience.AudienceCounts;
import io.micronaut.serde.annotation.Serdeable;
import io.micronaut.serde.config.naming.SnakeCaseStrategy;

/** How many customers; fields as in {@link AudienceCounts}. */
@Serdeable.Serializable(naming = SnakeCaseStrategy.class)
record AudienceCountsView(
    long selected, long withoutConsent, long withoutContact, long holdout, long exported) {
  static AudienceCountsView of(AudienceCounts counts) {
    return new AudienceCountsView(
        counts.selected(),
        counts.withoutConsent(),
        counts.withoutContact(),
        counts.holdout(),
        counts.exported());
  }
}
