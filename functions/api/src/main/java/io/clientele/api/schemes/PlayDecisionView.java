package io.clientele.api.schemes;

import io.clientele.domain.strategy.PlayDecision;
import io.micronaut.serde.annotation.Serdeable;
import io.micronaut.serde.config.naming.SnakeCaseStrategy;
import java.time.Instant;

/** A decision as it is kept; fields as in {@link PlayDecision}. */
@Serdeable.Serializable(naming = SnakeCaseStrategy.class)
record PlayDecisionView(
    String scheme,
    String segmentId,
    String playId,
    String status,
    String owner,
    long version,
    Instant decidedAt) {
  static PlayDecisionView of(PlayDecision decision, String owner) {
    return new PlayDecisionView(
        decision.scheme(),
        decision.segmentId(),
        decision.playId(),
        decision.status().word(),
        owner,
        decision.version(),
        decision.decidedAt());
  }
}
