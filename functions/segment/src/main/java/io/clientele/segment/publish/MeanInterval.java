package io.clientele.segment.publish;

import smile.stat.distribution.TDistribution;

/** The 95 % interval of a mean (Student 1908, The Probable Error of a Mean). */
final class MeanInterval {
  private static final double UPPER = 0.975;

  private MeanInterval() {}

  /**
   * How far the ends are from the mean, in its unit.
   *
   * @param deviation the standard deviation of the sample, with n - 1
   * @param n at least two
   */
  static double halfWidth(double deviation, long n) {
    int freedom = (int) Math.min(n - 1, Integer.MAX_VALUE);
    return new TDistribution(freedom).quantile(UPPER) * deviation / Math.sqrt((double) n);
  }
}
