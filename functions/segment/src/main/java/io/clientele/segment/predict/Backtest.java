package io.clientele.segment.predict;

/** Adds up how far a prediction and a baseline were from what came. */
final class Backtest {
  private double error;
  private double baselineError;
  private long customers;

  /** Customers of whom the same was predicted and the same came. */
  void add(double predicted, double baseline, double came, long howMany) {
    error += Math.abs(predicted - came) * howMany;
    baselineError += Math.abs(baseline - came) * howMany;
    customers += howMany;
  }

  long customers() {
    return customers;
  }

  double meanError() {
    return error / customers;
  }

  double meanBaselineError() {
    return baselineError / customers;
  }

  Grade grade() {
    return Grade.of(error, baselineError);
  }
}
