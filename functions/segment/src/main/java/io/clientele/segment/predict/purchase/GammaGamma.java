package io.clientele.segment.predict.purchase;

import io.clientele.segment.predict.fit.Bfgs;
import io.clientele.segment.predict.fit.Logarithms;
import io.clientele.segment.predict.fit.Minimum;
import java.util.Optional;

/**
 * The Gamma-Gamma model of spend (Fader and Hardie 2013): what a customer spends on a purchase is
 * gamma distributed around a mean of its own (shape p), and the means are spread over the customers
 * (q, gamma), whatever the number of purchases.
 *
 * @param logLikelihood of all the spends that it was fitted to
 */
public record GammaGamma(double p, double q, double gamma, double logLikelihood) {
  private static final int MANY = 20_000;
  private static final int THINNED = 16;

  /** The most likely parameters; empty where the search does not settle or the mean is infinite. */
  public static Optional<GammaGamma> fit(Spends spends) {
    if (spends.size() == 0) {
      return Optional.empty();
    }
    double[] start = Logarithms.of(2, 3, Math.max(1e-3, spends.meanOfMeans()));
    if (spends.size() > MANY) {
      start = search(spends.thinned(THINNED)).from(start).point();
    }
    Minimum minimum = search(spends).from(start);
    double[] found = Logarithms.parameters(minimum.point());
    return minimum.converged() && found[1] > 1
        ? Optional.of(
            new GammaGamma(found[0], found[1], found[2], -minimum.value() * spends.size()))
        : Optional.empty();
  }

  private static Bfgs search(Spends spends) {
    return new Bfgs(new GammaGammaLikelihood(spends), 3);
  }

  /** What an average customer spends on one purchase. */
  public double populationMean() {
    return gamma * p / (q - 1);
  }

  /**
   * What a customer is expected to spend on one purchase: its own mean and the population's, by how
   * much is known of it.
   *
   * @param mean its mean spend on one repeat purchase, ignored where there was none
   */
  public double expectedSpend(int repeats, double mean) {
    if (repeats < 1 || !(mean > 0)) {
      return populationMean();
    }
    double own = p * repeats / (p * repeats + q - 1);
    return (1 - own) * populationMean() + own * mean;
  }
}
