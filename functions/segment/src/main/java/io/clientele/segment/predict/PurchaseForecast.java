package io.clientele.segment.predict;

import io.clientele.segment.predict.purchase.BetaGeometric;
import io.clientele.segment.predict.purchase.Dropout;
import io.clientele.segment.predict.purchase.Horizon;
import io.clientele.segment.predict.purchase.PurchaseHistories;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How often customers will buy, and whether they are still there.
 *
 * @param purchases the model that counts purchases, null where there is none
 * @param alive MBG/NBD, which says how likely a customer is still there: BG/NBD says 1 of everyone
 *     who bought once
 */
record PurchaseForecast(
    Quality quality, @Nullable BetaGeometric purchases, @Nullable BetaGeometric alive) {
  static final String PREDICTION = "purchases";
  private static final long LEAST_REPEAT_BUYERS = 30;
  private static final long LEAST_DAYS = 90;

  /**
   * Fits both models to the first 80 % of the span and keeps the one under which what was seen
   * there is likelier; the last 20 % then only grade it. That model, and MBG/NBD, are fitted again
   * to all.
   */
  static PurchaseForecast of(Buyers buyers, Span span, Horizon horizon) throws SQLException {
    PurchaseHistories whole = buyers.whole();
    if (whole.repeatBuyers() < LEAST_REPEAT_BUYERS) {
      return none(
          whole.repeatBuyers(),
          horizon,
          "%d customers bought on two days or more, %d are needed"
              .formatted(whole.repeatBuyers(), LEAST_REPEAT_BUYERS));
    }
    if (span.days() < LEAST_DAYS) {
      return none(
          whole.repeatBuyers(),
          horizon,
          "the purchases span %d days, %d are needed".formatted(span.days(), LEAST_DAYS));
    }
    Optional<BetaGeometric> calibrated = likelier(buyers.calibration());
    Optional<BetaGeometric> alive = BetaGeometric.fit(whole, Dropout.AFTER_EACH);
    Optional<BetaGeometric> purchases =
        calibrated.flatMap(
            model ->
                model.dropout() == Dropout.AFTER_EACH
                    ? alive
                    : BetaGeometric.fit(whole, model.dropout()));
    if (calibrated.isEmpty() || alive.isEmpty() || purchases.isEmpty()) {
      return none(whole.repeatBuyers(), horizon, "no model fits these purchases");
    }
    Backtest backtest = backtest(buyers, calibrated.get(), span.holdoutDays() / 7.0);
    return new PurchaseForecast(
        new Quality(
            PREDICTION,
            purchases.get().dropout().model(),
            true,
            backtest.grade(),
            backtest.customers(),
            backtest.meanError(),
            backtest.meanBaselineError(),
            null,
            horizon.days(),
            parameters(purchases.get()),
            null),
        purchases.get(),
        alive.get());
  }

  private static PurchaseForecast none(long repeatBuyers, Horizon horizon, String reason) {
    return new PurchaseForecast(
        Quality.insufficient(PREDICTION, repeatBuyers, horizon.days(), reason), null, null);
  }

  private static Optional<BetaGeometric> likelier(PurchaseHistories histories) {
    Optional<BetaGeometric> each = BetaGeometric.fit(histories, Dropout.AFTER_EACH);
    Optional<BetaGeometric> repeats = BetaGeometric.fit(histories, Dropout.AFTER_REPEATS);
    if (each.isEmpty() || repeats.isEmpty()) {
      return each.or(() -> repeats);
    }
    return each.get().logLikelihood() >= repeats.get().logLikelihood() ? each : repeats;
  }

  private static Backtest backtest(Buyers buyers, BetaGeometric model, double weeks)
      throws SQLException {
    Backtest backtest = new Backtest();
    buyers.holdouts(
        row -> {
          int repeats = row.getInt(1);
          double active = row.getInt(2) / 7.0;
          double age = row.getInt(3) / 7.0;
          backtest.add(
              model.expectedPurchases(repeats, active, age, weeks),
              age > 0 ? repeats / age * weeks : 0,
              row.getInt(4),
              row.getLong(5));
        });
    return backtest;
  }

  private static Map<String, Double> parameters(BetaGeometric model) {
    Map<String, Double> parameters = new LinkedHashMap<>();
    parameters.put("r", model.r());
    parameters.put("alpha_weeks", model.alpha());
    parameters.put("a", model.a());
    parameters.put("b", model.b());
    parameters.put("log_likelihood", model.logLikelihood());
    return parameters;
  }
}
