package io.clientele.domain.run;

import java.util.Locale;

/** How far a run has come. */
public enum RunStatus {
  REQUESTED,
  RUNNING,
  PUBLISHED,
  /** An audit failed: nothing was published, the last good run stays. */
  REJECTED,
  /** It ended by a fault. */
  FAILED;

  public boolean isFinal() {
    return this == PUBLISHED || this == REJECTED || this == FAILED;
  }

  /** The word in JSON and in the ledger. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static RunStatus of(String word) {
    return valueOf(word.toUpperCase(Locale.ROOT));
  }
}
