package io.clientele.segment.behaviour;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * How a feature becomes a column that can be compared with others: logarithm where it is skewed,
 * the outermost hundredths drawn in, mean 0 and deviation 1.
 *
 * @param name of the feature
 * @param isLog whether log(1 + x) is taken, of the amount where x is negative
 * @param low least value after the logarithm
 * @param high largest value after the logarithm
 * @param centre mean between them
 * @param scale standard deviation, above 0
 * @param fill what stands for a missing value, the median
 */
record FeatureScale(
    String name, boolean isLog, double low, double high, double centre, double scale, double fill) {
  private static final double LEAST_KNOWN = 0.5;
  private static final double LEAST_DEVIATION = 1e-6;

  /** Null where more than half is missing or the values do not differ. */
  static @Nullable FeatureScale of(String name, boolean isLog, double[] values) {
    double[] known =
        Arrays.stream(values)
            .filter(Double::isFinite)
            .map(value -> isLog ? log(value) : value)
            .sorted()
            .toArray();
    if (known.length < LEAST_KNOWN * values.length || known.length < 2) {
      return null;
    }
    double low = known[known.length / 100];
    double high = known[known.length - 1 - known.length / 100];
    double fill = known[known.length / 2];
    double mean = 0;
    for (double value : values) {
      mean += drawnIn(value, isLog, low, high, fill) / values.length;
    }
    double variance = 0;
    for (double value : values) {
      double difference = drawnIn(value, isLog, low, high, fill) - mean;
      variance += difference * difference / values.length;
    }
    double deviation = Math.sqrt(variance);
    return deviation < LEAST_DEVIATION
        ? null
        : new FeatureScale(name, isLog, low, high, mean, deviation, fill);
  }

  double apply(double value) {
    return (drawnIn(value, isLog, low, high, fill) - centre) / scale;
  }

  /** The value, in the unit of the feature, that a scaled one stands for. */
  double unscaled(double scaled) {
    double value = scaled * scale + centre;
    return isLog ? Math.signum(value) * Math.expm1(Math.abs(value)) : value;
  }

  private static double drawnIn(double value, boolean isLog, double low, double high, double fill) {
    double plain = Double.isFinite(value) ? isLog ? log(value) : value : fill;
    return Math.clamp(plain, low, high);
  }

  private static double log(double value) {
    return Math.signum(value) * Math.log1p(Math.abs(value));
  }
}
