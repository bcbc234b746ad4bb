package io.clientele.domain.strategy;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How far a play is. */
public enum PlayStatus {
  /** Nobody decided yet. */
  PROPOSED,
  /** It is to be done. */
  ACCEPTED,
  /** It is being done. */
  RUNNING,
  DONE,
  /** It is not to be done. */
  REJECTED;

  /** As in JSON; empty for a word that is none. */
  public static Optional<PlayStatus> of(String word) {
    return Arrays.stream(values()).filter(status -> status.word().equals(word)).findFirst();
  }

  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
