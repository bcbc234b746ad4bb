package io.clientele.tests.faults;

/**
 * What goes wrong in one life of a function.
 *
 * @param call at which of those that the kind fits, counted from 1 without the SDK's retries;
 *     {@link #EACH} for all of them
 */
record Fault(FaultKind kind, int call) {
  static final int EACH = 0;

  boolean hits(int number) {
    return call == EACH || call == number;
  }
}
