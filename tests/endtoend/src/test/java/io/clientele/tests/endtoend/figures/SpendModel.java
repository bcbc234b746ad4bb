package io.clientele.tests.endtoend.figures;

import java.util.List;

/** What a purchase brings, by Gamma-Gamma (Fader and Hardie, 2013). */
record SpendModel(double p, double q, double gamma) {
  /** What one buyer spent on average on each of so many purchase days after the first. */
  record Spend(int x, double mean) {}

  static SpendModel fit(List<Spend> spends) {
    double[] best =
        Simplex.least(
            point -> -of(point).logLikelihood(spends) / spends.size(),
            Math.log(2),
            Math.log(3),
            Math.log(Sums.mean(spends.stream().map(Spend::mean).toList())));
    return of(best);
  }

  private static SpendModel of(double[] logarithms) {
    return new SpendModel(
        Math.exp(logarithms[0]), Math.exp(logarithms[1]), Math.exp(logarithms[2]));
  }

  private double logLikelihood(List<Spend> spends) {
    double sum = 0;
    for (Spend spend : spends) {
      double px = p * spend.x();
      sum +=
          Gamma.log(px + q)
              - Gamma.log(px)
              - Gamma.log(q)
              + q * Math.log(gamma)
              + (px - 1) * Math.log(spend.mean())
              + px * Math.log(spend.x())
              - (px + q) * Math.log(gamma + spend.x() * spend.mean());
    }
    return sum;
  }

  double expected(Spend spend) {
    return spend.x() == 0 || spend.mean() <= 0
        ? p * gamma / (q - 1)
        : p * (gamma + spend.x() * spend.mean()) / (p * spend.x() + q - 1);
  }
}
