package io.clientele.tests.endtoend.figures;

/** The logarithms of the gamma and beta functions (Lanczos, 1964). */
final class Gamma {
  private static final double[] SERIES = {
    0.9999999999998099, 676.5203681218851, -1259.1392167224028, 771.3234287776531,
    -176.6150291621406, 12.507343278686905, -0.13857109526572012, 9.984369578019572e-6,
    1.5056327351493116e-7
  };

  private Gamma() {}

  /** Of a positive number. */
  static double log(double x) {
    if (x < 0.5) {
      return Math.log(Math.PI / Math.sin(Math.PI * x)) - log(1 - x);
    }
    double sum = SERIES[0];
    for (int i = 1; i < SERIES.length; i++) {
      sum += SERIES[i] / (x - 1 + i);
    }
    double t = x + 6.5;
    return Math.log(2 * Math.PI) / 2 + (x - 0.5) * Math.log(t) - t + Math.log(sum);
  }

  static double logBeta(double a, double b) {
    return log(a) + log(b) - log(a + b);
  }
}
