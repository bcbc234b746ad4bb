package io.clientele.segment.behaviour;

import io.clientele.segment.drift.PopulationStability;

/**
 * How far customers have moved since a model was fitted.
 *
 * @param psi population stability index
 * @param limit what chance and habit explain
 */
record Drift(double psi, double limit) {
  /** Below it a shift is too small to matter, however sure it is; 0.25 is commonly called major. */
  private static final double MATTERS = 0.25;

  static Drift of(long[] base, long[] current) {
    double chance = PopulationStability.threshold(sum(base), sum(current), base.length);
    return new Drift(PopulationStability.ofCounts(base, current), Math.max(MATTERS, chance));
  }

  boolean isMajor() {
    return psi > limit;
  }

  /** The one that is further from its limit, or less near to it. */
  Drift larger(Drift other) {
    return other.psi / other.limit > psi / limit ? other : this;
  }

  private static long sum(long[] counts) {
    long sum = 0;
    for (long count : counts) {
      sum += count;
    }
    return sum;
  }
}
