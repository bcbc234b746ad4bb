package io.clientele.segment.predict.purchase;

/**
 * How far ahead value is counted, and what a later month is worth less.
 *
 * @param weeksAMonth 365 / 12 / 7 in a real year; a month taken for 30 weeks is the classic mistake
 * @param monthlyRate the discount rate of one month, 0.01 for 1 %
 */
public record Horizon(int months, double weeksAMonth, double monthlyRate) {
  /** A year at 1 % a month. */
  public static final Horizon YEAR = new Horizon(12, 365.0 / 12 / 7, 0.01);

  public double weeks() {
    return months * weeksAMonth;
  }

  public long days() {
    return Math.round(weeks() * 7);
  }

  /**
   * Purchases expected of a customer who is still there, each month's discounted to today from the
   * month's end.
   */
  public double discountedPurchasesIfAlive(BetaGeometric model, int repeats, double age) {
    double sum = 0;
    double before = 0;
    double factor = 1;
    for (int month = 1; month <= months; month++) {
      double until = model.purchasesIfAlive(repeats, age, month * weeksAMonth);
      factor /= 1 + monthlyRate;
      sum += Math.max(0, until - before) * factor;
      before = until;
    }
    return sum;
  }
}
