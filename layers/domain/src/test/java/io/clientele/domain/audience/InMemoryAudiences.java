package io.clientele.domain.audience;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Audiences that are forgotten with the process; safe for several threads. */
public final class InMemoryAudiences implements Audiences {
  private final Map<String, Audience> audiences = new TreeMap<>();

  @Override
  public synchronized Optional<Audience> find(String audienceId) {
    return Optional.ofNullable(audiences.get(audienceId));
  }

  @Override
  public synchronized Audience keep(Audience audience, Instant now) {
    return find(audience.audienceId())
        .filter(kept -> !kept.isExpired(now))
        .orElseGet(
            () -> {
              audiences.put(audience.audienceId(), audience);
              return audience;
            });
  }
}
