package io.clientele.segment.drift;

/**
 * The population stability index of two distributions over the same bins: {@code sum((c - b) ln(c /
 * b))} of the current and the base shares.
 */
public final class PopulationStability {
  /** Added to every count, so that an empty bin has a share above zero. */
  private static final double SMOOTHING = 0.5;

  private PopulationStability() {}

  /** Of shares above zero that sum to 1; bins with two zeros count nothing. */
  public static double ofShares(double[] base, double[] current) {
    if (base.length != current.length) {
      throw new IllegalArgumentException(
          "the base has %d bins and the current %d".formatted(base.length, current.length));
    }
    double sum = 0;
    for (int bin = 0; bin < base.length; bin++) {
      if (base[bin] > 0 || current[bin] > 0) {
        sum += (current[bin] - base[bin]) * Math.log(current[bin] / base[bin]);
      }
    }
    return sum;
  }

  /** Of counts, each with half a case added. Never infinite; 0 where one side has no case. */
  public static double ofCounts(long[] base, long[] current) {
    return total(base) == 0 || total(current) == 0 ? 0 : ofShares(shares(base), shares(current));
  }

  /**
   * What chance alone exceeds once in a thousand times: {@code (1/n + 1/m)} times the quantile of
   * chi-square with one degree of freedom less than there are bins (Yurdakul, Naranjo 2020,
   * "Statistical properties of the population stability index").
   *
   * @param base cases that the base shares come from
   * @param current cases that the current shares come from
   */
  public static double threshold(long base, long current, int bins) {
    if (base <= 0 || current <= 0) {
      return Double.MAX_VALUE;
    }
    return (1.0 / base + 1.0 / current) * chiSquareQuantile(Math.max(1, bins - 1));
  }

  /** The 0.999 quantile (Wilson, Hilferty 1931), within 4 % of the tables. */
  static double chiSquareQuantile(int degrees) {
    double normal = 3.090232306167813;
    double ninth = 2.0 / (9.0 * degrees);
    return degrees * Math.pow(1 - ninth + normal * Math.sqrt(ninth), 3);
  }

  private static long total(long[] counts) {
    long total = 0;
    for (long count : counts) {
      total += count;
    }
    return total;
  }

  private static double[] shares(long[] counts) {
    double total = total(counts) + SMOOTHING * counts.length;
    double[] shares = new double[counts.length];
    for (int bin = 0; bin < counts.length; bin++) {
      shares[bin] = (counts[bin] + SMOOTHING) / total;
    }
    return shares;
  }
}
