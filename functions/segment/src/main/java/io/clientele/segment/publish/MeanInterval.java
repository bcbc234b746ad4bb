package io.clientele.segment.publish;

import smile.stat.distribution.TDistribution;

/** The 95 % interval of a mean (Student 1908, The Probable Error of a Mean). */
final class MeanInterval {
  private static final double UPPER = 0.975;
  private static final int FEW = 200;

  private MeanInterval() {}

  /**
   * How far the ends are from the mean, in its unit.
   *
   * @param deviation the standard deviation of the sample, with n - 1
   * @param n at least two
   */
  static double halfWidth(double deviation, long n) {
    return quantile(n - 1) * deviation / Math.sqrt((double) n);
  }

  /**
   * Of many by the expansion of Abramowitz and Stegun, 26.7.5, which is right to nine decimals from
   * 200 on: Smile's distribution takes as many steps as there are degrees of freedom.
   */
  private static double quantile(long freedom) {
    if (freedom < FEW) {
      return new TDistribution((int) freedom).quantile(UPPER);
    }
    double inverse = 1.0 / freedom;
    return 1.959963984540054
        + inverse
            * (2.372271230487634 + inverse * (2.822498615873478 + inverse * 2.555849679768862));
  }
}
