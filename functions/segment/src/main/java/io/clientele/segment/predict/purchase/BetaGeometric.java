package io.clientele.segment.predict.purchase;

import io.clientele.segment.predict.fit.Bfgs;
import io.clientele.segment.predict.fit.Logarithms;
import io.clientele.segment.predict.fit.Minimum;
import java.util.Optional;

/**
 * BG/NBD or MBG/NBD with its parameters: while a customer is there it buys at a rate that is gamma
 * distributed over the customers (shape r, rate alpha in weeks), and after a purchase it leaves
 * with a probability that is beta distributed (a, b).
 *
 * @param logLikelihood of all the histories that it was fitted to
 */
public record BetaGeometric(
    Dropout dropout, double r, double alpha, double a, double b, double logLikelihood) {
  private static final int MANY = 20_000;
  private static final int THINNED = 16;

  /**
   * Where a + b is larger, all customers leave with about the same probability: the limit is met.
   */
  private static final double ALIKE = 10_000;

  /** The most likely parameters; empty where the search does not settle. */
  public static Optional<BetaGeometric> fit(PurchaseHistories histories, Dropout dropout) {
    if (histories.customers() == 0) {
      return Optional.empty();
    }
    double[] start = Logarithms.of(0.5, histories.meanInterval(), 1, 2);
    Minimum minimum =
        histories.size() > MANY
            ? search(histories, dropout)
                .from(search(histories.thinned(THINNED), dropout).from(start))
            : search(histories, dropout).from(start);
    double[] found = Logarithms.parameters(minimum.point());
    return minimum.converged()
        ? Optional.of(
            new BetaGeometric(
                dropout,
                found[0],
                found[1],
                found[2],
                found[3],
                -minimum.value() * histories.customers()))
        : Optional.empty();
  }

  private static Bfgs search(PurchaseHistories histories, Dropout dropout) {
    return new Bfgs(new BetaGeometricLikelihood(histories, dropout), 4);
  }

  /**
   * The probability that a customer is still there at the end of what was observed. BG/NBD says 1
   * of everyone who bought once, because it lets nobody leave before a second purchase.
   *
   * @param active weeks from the first purchase to the last
   * @param age weeks from the first purchase to the end of what was observed
   */
  public double probabilityAlive(int repeats, double active, double age) {
    int chances = dropout.chances(repeats);
    if (chances == 0) {
      return 1;
    }
    double odds = a / (b + chances - 1) * Math.pow((alpha + age) / (alpha + active), r + repeats);
    return 1 / (1 + odds);
  }

  /**
   * Purchases expected within the given weeks of a customer who is still there. (Fader, Hardie and
   * Lee 2005, equation 10, without its denominator; the hypergeometric function by Euler's
   * transformation, after which it converges fast, and its limit where customers leave alike.)
   */
  public double purchasesIfAlive(int repeats, double age, double weeks) {
    // At a = 1 the formula is 0 / 0; its limit is met from close by.
    double dropoutShape = Math.abs(a - 1) < 1e-5 ? 1 + 1e-5 : a;
    int chances = dropout.chances(repeats);
    double c = dropoutShape + b + chances - 1;
    double z = weeks / (alpha + age + weeks);
    double stay =
        c > ALIKE
            ? Math.exp(-(r + repeats) * Math.log1p((dropoutShape - 1) / c * z / (1 - z)))
            : Hypergeometric.times(
                (dropoutShape - 1) * Math.log1p(-z), c - r - repeats, dropoutShape - 1, c, z);
    return Math.max(0, c / (dropoutShape - 1) * (1 - stay));
  }

  /** Purchases expected within the given weeks. */
  public double expectedPurchases(int repeats, double active, double age, double weeks) {
    return probabilityAlive(repeats, active, age) * purchasesIfAlive(repeats, age, weeks);
  }
}
