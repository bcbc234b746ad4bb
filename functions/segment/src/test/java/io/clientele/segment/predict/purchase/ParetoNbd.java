package io.clientele.segment.predict.purchase;

import org.hipparchus.special.Gamma;

/**
 * The Pareto/NBD model (Schmittlein, Morrison, Colombo 1987, as written down by Fader and Hardie
 * 2005): purchases as in BG/NBD, but a customer may leave at any time. The product does not fit it;
 * it is here to hold the models that it fits against.
 */
record ParetoNbd(double r, double alpha, double s, double beta) {

  double logLikelihood(int x, double active, double age) {
    double alive = -(r + x) * Math.log(alpha + age) - s * Math.log(beta + age);
    double gone = Math.log(s / (r + s + x) * gone(x, active, age));
    double larger = Math.max(alive, gone);
    return constant(x) + larger + Math.log(Math.exp(alive - larger) + Math.exp(gone - larger));
  }

  double probabilityAlive(int x, double active, double age) {
    return 1
        / (1
            + s
                / (r + s + x)
                * Math.pow(alpha + age, r + x)
                * Math.pow(beta + age, s)
                * gone(x, active, age));
  }

  double expectedPurchases(int x, double active, double age, double weeks) {
    double stays = 1 - Math.pow((beta + age) / (beta + age + weeks), s - 1);
    return probabilityAlive(x, active, age)
        * (r + x)
        * (beta + age)
        / ((alpha + age) * (s - 1))
        * stays;
  }

  private double constant(int x) {
    return Gamma.logGamma(r + x) - Gamma.logGamma(r) + r * Math.log(alpha) + s * Math.log(beta);
  }

  private double gone(int x, double active, double age) {
    return gone(x, active) - gone(x, age);
  }

  private double gone(int x, double time) {
    double larger = Math.max(alpha, beta);
    double b = alpha >= beta ? s + 1 : r + x;
    double power = r + s + x;
    return Hypergeometric.times(
        -power * Math.log(larger + time),
        power,
        b,
        power + 1,
        Math.abs(alpha - beta) / (larger + time));
  }
}
