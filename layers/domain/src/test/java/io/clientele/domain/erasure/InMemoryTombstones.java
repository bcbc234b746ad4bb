package io.clientele.domain.erasure;

import java.time.Instant;
import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;

/** Tombstones that last as long as the test. */
public final class InMemoryTombstones implements Tombstones {
  private final Set<String> pseudonyms = new TreeSet<>();

  @Override
  public Set<String> all() {
    return Set.copyOf(pseudonyms);
  }

  @Override
  public void bury(Collection<String> added, String erasureId, Instant at) {
    pseudonyms.addAll(added);
  }
}
