package io.clientele.tests.endtoend.figures;

import java.util.List;

/**
 * How customers buy and stop: by BG/NBD (Fader, Hardie and Lee, 2005) they may leave after each
 * purchase but the first, by MBG/NBD (Batislam, Denizel and Filiztekin, 2007) after that one, too.
 */
record BuyingModel(boolean isModified, double r, double alpha, double a, double b) {
  private static final int STEPS = 400;

  /**
   * What is known of a buyer, in weeks.
   *
   * @param x purchase days after the first
   * @param last when the last of them was, after the first
   * @param age how long ago the first was
   */
  record History(int x, double last, double age) {}

  static BuyingModel fit(boolean isModified, List<History> histories) {
    double[] best =
        Simplex.least(
            point -> -of(isModified, point).logLikelihood(histories) / histories.size(),
            Math.log(0.5),
            Math.log(8),
            0,
            Math.log(2));
    return of(isModified, best);
  }

  private static BuyingModel of(boolean isModified, double[] logarithms) {
    return new BuyingModel(
        isModified,
        Math.exp(logarithms[0]),
        Math.exp(logarithms[1]),
        Math.exp(logarithms[2]),
        Math.exp(logarithms[3]));
  }

  double logLikelihood(List<History> histories) {
    double sum = 0;
    for (History of : histories) {
      double alive = logAlive(of);
      double left = logLeft(of);
      double more = Math.max(alive, left);
      sum += more + Math.log(Math.exp(alive - more) + Math.exp(left - more));
    }
    return sum;
  }

  double probabilityAlive(History of) {
    return 1 / (1 + Math.exp(logLeft(of) - logAlive(of)));
  }

  /**
   * Of a buyer who is still there, within so many weeks: over the chances of leaving that may be.
   */
  double purchasesIfAlive(History of, double weeks) {
    int chances = chances(of);
    double rate = r + of.x();
    double scale = alpha + of.age();
    double sum = 0;
    // By u = p^a the density of small chances is even, however many there are.
    for (int i = 0; i <= STEPS; i++) {
      double u = (double) i / STEPS;
      double p = Math.pow(u, 1 / a);
      double purchases =
          p < 1e-12 ? rate * weeks / scale : (1 - Math.pow(scale / (scale + p * weeks), rate)) / p;
      double density = Math.pow(1 - p, b + chances - 1);
      int weight = i == 0 || i == STEPS ? 1 : i % 2 == 0 ? 2 : 4;
      sum += weight * density * purchases;
    }
    return sum / STEPS / 3 / a / Math.exp(Gamma.logBeta(a, b + chances));
  }

  private int chances(History of) {
    return isModified ? of.x() + 1 : of.x();
  }

  private double logAlive(History of) {
    return Gamma.logBeta(a, b + chances(of)) + bought(of, of.age());
  }

  private double logLeft(History of) {
    return chances(of) == 0
        ? Double.NEGATIVE_INFINITY
        : Gamma.logBeta(a + 1, b + chances(of) - 1) + bought(of, of.last());
  }

  private double bought(History of, double until) {
    return Gamma.log(r + of.x())
        - Gamma.log(r)
        - Gamma.logBeta(a, b)
        + r * Math.log(alpha)
        - (r + of.x()) * Math.log(alpha + until);
  }
}
