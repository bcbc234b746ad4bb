package io.clientele.domain.erasure;

/** Asks for work on an erasure; what is asked twice does no harm. */
public interface ErasureRequests {
  /**
   * Asks for the next step.
   *
   * @param delaySeconds not before so long, 0 to 900
   */
  void request(String erasureId, int delaySeconds);
}
