package io.clientele.generator.random;

import java.util.List;
import java.util.SplittableRandom;

/**
 * Draws from distributions. Uses {@link StrictMath} and its own formulas, so that a seed gives the
 * same numbers on every machine and JDK.
 */
public final class Draw {
  private final SplittableRandom random;

  public Draw(SplittableRandom random) {
    this.random = random;
  }

  /** A number in [0, 1). */
  public double uniform() {
    return (random.nextLong() >>> 11) * 0x1.0p-53;
  }

  /** A whole number in [0, bound). */
  public int below(int bound) {
    return (int) (uniform() * bound);
  }

  /** A whole number from {@code from} to {@code to}, both included. */
  public int between(int from, int to) {
    return from + below(to - from + 1);
  }

  public boolean chance(double probability) {
    return uniform() < probability;
  }

  public <T> T pick(List<T> choices) {
    return choices.get(below(choices.size()));
  }

  public double exponential(double mean) {
    return -mean * StrictMath.log(1 - uniform());
  }

  /** Standard normal, by Box and Muller. */
  public double gaussian() {
    double radius = StrictMath.sqrt(exponential(2));
    return radius * StrictMath.cos(2 * StrictMath.PI * uniform());
  }

  public double lognormal(double median, double sigma) {
    return median * StrictMath.exp(sigma * gaussian());
  }

  /** Gamma with the given mean; Marsaglia and Tsang (2000), shape at least 1. */
  public double gamma(double shape, double mean) {
    double d = shape - 1.0 / 3;
    double c = 1 / StrictMath.sqrt(9 * d);
    while (true) {
      double x = gaussian();
      double v = StrictMath.pow(1 + c * x, 3);
      if (v > 0
          && StrictMath.log(1 - uniform()) < 0.5 * x * x + d - d * v + d * StrictMath.log(v)) {
        return d * v / shape * mean;
      }
    }
  }

  /** Poisson by Knuth's product of uniforms; meant for means below about 30. */
  public int poisson(double mean) {
    double limit = StrictMath.exp(-mean);
    double product = uniform();
    int count = 0;
    while (product > limit) {
      product *= uniform();
      count++;
    }
    return count;
  }
}
