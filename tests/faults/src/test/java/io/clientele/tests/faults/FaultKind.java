package io.clientele.tests.faults;

/** What goes wrong at a call of the SDK. */
enum FaultKind {
  /** The process is gone before the call leaves it. */
  HALT_BEFORE,
  /** The call is applied, and the process is gone before it has the answer. */
  HALT_AFTER,
  /** The call does not reach the service this once. */
  FAIL_BEFORE,
  /** The call is applied, and its answer is lost this once. */
  LOSE_ANSWER;

  boolean halts() {
    return this == HALT_BEFORE || this == HALT_AFTER;
  }
}
