package io.clientele.local.lambda;

import java.util.Map;

/** How an invocation ended. */
public sealed interface Outcome {
  /** The function answered; the payload is its JSON. */
  record Success(String payload) implements Outcome {}

  /**
   * The function threw, ran out of time or memory, or its JVM died.
   *
   * @param type Lambda's error type, such as {@code Sandbox.Timedout}
   * @param message Lambda's words
   */
  record Failure(String type, String message) implements Outcome {}

  /** The payload as text, or the error as Lambda's error document. */
  default String json() {
    return switch (this) {
      case Success success -> success.payload();
      case Failure failure ->
          Json.write(Map.of("errorType", failure.type(), "errorMessage", failure.message()));
    };
  }
}
