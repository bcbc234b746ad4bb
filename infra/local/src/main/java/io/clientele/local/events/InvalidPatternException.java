package io.clientele.local.events;

/** A pattern that EventBridge would refuse; the message says why. */
public final class InvalidPatternException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  InvalidPatternException(String reason) {
    super("Event pattern is not valid. Reason: " + reason);
  }
}
