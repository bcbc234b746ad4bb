package io.clientele.domain.audience;

import java.time.Instant;
import java.util.Optional;

/** The durable record of audiences. */
public interface Audiences {
  /** Empty where nobody asked for it. */
  Optional<Audience> find(String audienceId);

  /**
   * Keeps an audience, unless the same was kept before and is not expired.
   *
   * @return the one that is kept
   */
  Audience keep(Audience audience, Instant now);
}
