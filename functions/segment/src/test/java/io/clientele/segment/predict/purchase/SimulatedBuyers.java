package io.clientele.segment.predict.purchase;

import java.util.Random;

/** Draws histories from the very assumptions of a model. */
final class SimulatedBuyers {
  private final Random random;

  SimulatedBuyers(long seed) {
    random = new Random(seed);
  }

  PurchaseHistories histories(BetaGeometric truth, int customers, int mostDays) {
    PurchaseHistories histories = new PurchaseHistories();
    for (int i = 0; i < customers; i++) {
      int age = mostDays / 2 + random.nextInt(mostDays / 2);
      double rate = gamma(truth.r()) / truth.alpha() / 7;
      double leaves = beta(truth.a(), truth.b());
      double day = 0;
      int last = 0;
      int repeats = 0;
      boolean there = truth.dropout() == Dropout.AFTER_REPEATS || random.nextDouble() >= leaves;
      while (there) {
        day += -Math.log(1 - random.nextDouble()) / rate;
        if (day > age) {
          break;
        }
        repeats++;
        last = (int) Math.round(day);
        there = random.nextDouble() >= leaves;
      }
      histories.add(repeats, Math.min(last, age), age, 1);
    }
    return histories;
  }

  Spends spends(GammaGamma truth, int customers) {
    Spends spends = new Spends();
    for (int i = 0; i < customers; i++) {
      int repeats = 1 + random.nextInt(8);
      double rate = gamma(truth.q()) / truth.gamma();
      spends.add(repeats, gamma(truth.p() * repeats) / rate / repeats);
    }
    return spends;
  }

  private double beta(double a, double b) {
    double x = gamma(a);
    return x / (x + gamma(b));
  }

  /** Marsaglia and Tsang 2000. */
  private double gamma(double shape) {
    if (shape < 1) {
      return gamma(shape + 1) * Math.pow(random.nextDouble(), 1 / shape);
    }
    double d = shape - 1.0 / 3;
    double c = 1 / Math.sqrt(9 * d);
    while (true) {
      double x = random.nextGaussian();
      double v = Math.pow(1 + c * x, 3);
      if (v > 0 && Math.log(1 - random.nextDouble()) < 0.5 * x * x + d - d * v + d * Math.log(v)) {
        return d * v;
      }
    }
  }
}
