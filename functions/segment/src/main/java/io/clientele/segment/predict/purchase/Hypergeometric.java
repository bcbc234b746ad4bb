package io.clientele.segment.predict.purchase;

/** Gauss' hypergeometric function 2F1 by its series. */
final class Hypergeometric {
  private static final int MOST_TERMS = 100_000;
  private static final double LARGE = 1e200;

  private Hypergeometric() {}

  /**
   * {@code exp(logFactor)} times the value, for 0 &lt;= z &lt; 1 and c &gt; 0, to about 12 digits.
   * The value alone may be larger than a double holds where the factor is as small.
   */
  static double times(double logFactor, double a, double b, double c, double z) {
    double log = logFactor;
    double term = 1;
    double sum = 1;
    for (int n = 0; n < MOST_TERMS; n++) {
      term *= (a + n) * (b + n) / ((c + n) * (n + 1)) * z;
      sum += term;
      // What is still to come is about term * z / (1 - z) once the terms fall like powers of z.
      if (Math.abs(term) * z <= 1e-13 * (1 - z) * Math.abs(sum)) {
        break;
      }
      if (Math.abs(sum) > LARGE) {
        term /= LARGE;
        sum /= LARGE;
        log += Math.log(LARGE);
      }
    }
    return sum == 0 ? 0 : Math.signum(sum) * Math.exp(log + Math.log(Math.abs(sum)));
  }
}
