package io.clientele.aws.log;

import org.slf4j.MDC;

/** What the lines of a log that belong together have in common. */
public final class Correlation {
  private Correlation() {}

  /**
   * Says what this thread works on from now on.
   *
   * @param id of the message or request
   */
  public static void is(String id) {
    MDC.put("correlation_id", id);
  }
}
