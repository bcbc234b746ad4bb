package io.clientele.segment.predict;

import io.clientele.segment.predict.purchase.BetaGeometric;
import io.clientele.segment.predict.purchase.GammaGamma;
import io.clientele.segment.predict.purchase.Horizon;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** What is expected of each buyer. Buyers of equal repeats and age come one after the other. */
final class Expectation {
  private final BetaGeometric purchases;
  private final BetaGeometric alive;
  private final @Nullable GammaGamma spend;
  private final double keptShare;
  private final Horizon horizon;
  private int repeats = -1;
  private int ageDays = -1;
  private double purchasesIfAlive;
  private double discountedIfAlive;

  Expectation(
      BetaGeometric purchases,
      BetaGeometric alive,
      @Nullable GammaGamma spend,
      double keptShare,
      Horizon horizon) {
    this.purchases = purchases;
    this.alive = alive;
    this.spend = spend;
    this.keptShare = keptShare;
    this.horizon = horizon;
  }

  /** What is said of one buyer; spend and value are null where spend has no model. */
  record Values(
      double pAlive, double expectedPurchases, @Nullable Double spend, @Nullable Double value) {}

  Values of(ResultSet row) throws SQLException {
    int x = row.getInt(2);
    int age = row.getInt(4);
    double ageWeeks = age / 7.0;
    double activeWeeks = row.getInt(3) / 7.0;
    if (x != repeats || age != ageDays) {
      repeats = x;
      ageDays = age;
      purchasesIfAlive = purchases.purchasesIfAlive(x, ageWeeks, horizon.weeks());
      discountedIfAlive = horizon.discountedPurchasesIfAlive(purchases, x, ageWeeks);
    }
    double present = purchases.probabilityAlive(x, activeWeeks, ageWeeks);
    Double expectedSpend =
        spend == null ? null : Double.valueOf(keptShare * spend.expectedSpend(x, row.getDouble(5)));
    return new Values(
        alive.probabilityAlive(x, activeWeeks, ageWeeks),
        present * purchasesIfAlive,
        expectedSpend,
        expectedSpend == null ? null : Double.valueOf(present * discountedIfAlive * expectedSpend));
  }
}
