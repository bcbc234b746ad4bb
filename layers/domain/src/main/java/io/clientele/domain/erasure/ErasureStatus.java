package io.clientele.domain.erasure;

import java.util.Locale;

/** How far an erasure is. */
public enum ErasureStatus {
  REQUESTED,
  /** Every store was gone through once; the figures are being made anew. */
  RUNNING,
  DONE;

  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /**
   * Reads a word.
   *
   * @throws IllegalArgumentException when it is none
   */
  public static ErasureStatus of(String word) {
    return valueOf(word.toUpperCase(Locale.ROOT));
  }
}
