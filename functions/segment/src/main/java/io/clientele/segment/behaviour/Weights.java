package io.clientele.segment.behaviour;

/** The weights of one customer in all segments. */
final class Weights {
  private static final double LEAST = 0.01;

  private Weights() {}

  /** Sets those under a hundredth to 0 and brings the others to a sum of 1. */
  static void prune(double[] weights, int from, int count) {
    double sum = 0;
    for (int at = from; at < from + count; at++) {
      weights[at] = weights[at] < LEAST ? 0 : weights[at];
      sum += weights[at];
    }
    for (int at = from; at < from + count; at++) {
      weights[at] /= sum;
    }
  }
}
