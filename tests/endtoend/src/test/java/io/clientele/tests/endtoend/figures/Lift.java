package io.clientele.tests.endtoend.figures;

import java.util.List;

/**
 * The difference of two means, and how far its 95 % interval after Welch reaches to either side.
 */
record Lift(double difference, double halfWidth, double treatedMean, int treated, int holdout) {
  private static final int STEPS = 2_000;

  static Lift of(List<Double> treated, List<Double> holdout) {
    double one = error(treated);
    double other = error(holdout);
    double freedom =
        (one + other)
            * (one + other)
            / (one * one / (treated.size() - 1) + other * other / (holdout.size() - 1));
    return new Lift(
        Sums.mean(treated) - Sums.mean(holdout),
        quantile(freedom) * Math.sqrt(one + other),
        Sums.mean(treated),
        treated.size(),
        holdout.size());
  }

  /** The square of the standard error of a mean. */
  private static double error(List<Double> values) {
    double mean = Sums.mean(values);
    return values.stream().mapToDouble(v -> (v - mean) * (v - mean)).sum()
        / (values.size() - 1)
        / values.size();
  }

  /** Student's t that 2.5 % exceed: the density is integrated until 47.5 % lie between 0 and it. */
  static double quantile(double freedom) {
    double low = 0;
    double high = 50;
    double scale = 2 * density(freedom, 1e9);
    while (high - low > 1e-9) {
      double middle = (low + high) / 2;
      if (density(freedom, middle) / scale < 0.475) {
        low = middle;
      } else {
        high = middle;
      }
    }
    return low;
  }

  /**
   * Simpson's rule over what Student's density is proportional to, in the angle whose tangent it
   * is.
   */
  private static double density(double freedom, double to) {
    double width = Math.atan(to / Math.sqrt(freedom)) / STEPS;
    double sum = 0;
    for (int i = 0; i <= STEPS; i++) {
      int weight = i == 0 || i == STEPS ? 1 : i % 2 == 0 ? 2 : 4;
      sum += weight * Math.pow(Math.cos(i * width), freedom - 1);
    }
    return sum * width / 3;
  }
}
