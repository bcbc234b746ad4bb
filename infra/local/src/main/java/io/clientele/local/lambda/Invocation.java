package io.clientele.local.lambda;

import java.util.concurrent.CompletableFuture;

/** One event on its way through an execution environment. */
final class Invocation {
  private final String requestId;
  private final byte[] event;
  private final CompletableFuture<Long> delivered = new CompletableFuture<>();
  private boolean lost;
  private final CompletableFuture<Outcome> outcome = new CompletableFuture<>();

  Invocation(String requestId, byte[] event) {
    this.requestId = requestId;
    this.event = event;
  }

  String requestId() {
    return requestId;
  }

  byte[] event() {
    return event;
  }

  /** Completes with {@link System#nanoTime} once the function's JVM has fetched the event. */
  CompletableFuture<Long> delivered() {
    return delivered;
  }

  /** The environment was gone before it could fetch the event. */
  void lose() {
    lost = true;
  }

  boolean wasLost() {
    return lost;
  }

  CompletableFuture<Outcome> outcome() {
    return outcome;
  }
}
