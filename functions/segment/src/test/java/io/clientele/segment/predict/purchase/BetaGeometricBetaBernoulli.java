package io.clientele.segment.predict.purchase;

import org.hipparchus.special.Beta;

/**
 * The BG/BB model (Fader, Hardie, Shang 2010) of those who may buy once a period, such as donors.
 * The product does not fit it.
 */
record BetaGeometricBetaBernoulli(double alpha, double beta, double gamma, double delta) {

  /** Of {@code x} purchases in {@code n} periods, the last in period {@code last}. */
  double logLikelihood(int x, int last, int n) {
    double sum = Math.exp(buys(x, n) + Beta.logBeta(gamma, delta + n) - stays());
    for (int silent = 0; silent < n - last; silent++) {
      int periods = last + silent;
      sum += Math.exp(buys(x, periods) + Beta.logBeta(gamma + 1, delta + periods) - stays());
    }
    return Math.log(sum);
  }

  private double buys(int x, int periods) {
    return Beta.logBeta(alpha + x, beta + periods - x) - Beta.logBeta(alpha, beta);
  }

  private double stays() {
    return Beta.logBeta(gamma, delta);
  }
}
