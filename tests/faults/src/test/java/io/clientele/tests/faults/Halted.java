package io.clientele.tests.faults;

/** Thrown where a real process would be gone: an error, so that no code can go on after it. */
final class Halted extends Error {
  private static final long serialVersionUID = 1L;

  Halted(String call) {
    super("the process is gone at " + call);
  }
}
