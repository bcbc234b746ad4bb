package io.clientele.segment.behaviour;

import smile.validation.metric.AdjustedRandIndex;

/**
 * How far two divisions of the same points agree: 1 equal, 0 as by chance (Hubert, Arabie 1985).
 */
public final class AdjustedRand {
  private AdjustedRand() {}

  /** Of labels from 0 up; 1 where both put all points together or all apart. */
  public static double of(int[] first, int[] second) {
    double index = AdjustedRandIndex.of(first, second);
    // Where no other division is possible, agreement and chance are the same: 0 / 0.
    return Double.isNaN(index) ? 1 : index;
  }
}
