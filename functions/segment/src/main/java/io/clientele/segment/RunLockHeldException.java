package io.clientele.segment;

/** Another trigger's run is being made; this one's turn comes later. */
public final class RunLockHeldException extends Exception {
  private static final long serialVersionUID = 1L;

  RunLockHeldException(String owner) {
    super("another run is being made; " + owner + " waits");
  }
}
