package io.clientele.local.lambda;

import io.clientele.local.template.FunctionDefinition;
import java.time.Duration;

/**
 * A function did not do what a message asked for.
 *
 * @param reason Lambda's error, or what the function's log said
 * @param attempt counted from 1
 * @param attempts how many there are before the message is given up
 * @param pause until the next one; nothing where none follows
 */
public record FailedAttempt(
    FunctionDefinition function, String reason, int attempt, int attempts, Duration pause) {
  /** Whether another attempt follows. */
  public boolean isLast() {
    return attempt >= attempts;
  }

  /** Whether another attempt is likely to end alike: it was stopped at a limit. */
  public boolean hitALimit() {
    return reason.startsWith("Runtime.OutOfMemory") || reason.startsWith("Sandbox.Timedout");
  }
}
