package io.clientele.domain.erasure;

import java.time.Instant;
import java.util.Collection;
import java.util.Set;

/** Pseudonyms of everyone who was erased, for as long as the product exists. */
public interface Tombstones {
  /** All of them, read consistently. */
  Set<String> all();

  /** Adds some; one that is there already stays as it is. */
  void bury(Collection<String> pseudonyms, String erasureId, Instant at);
}
