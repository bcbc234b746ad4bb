package io.clientele.segment.predict;

import io.clientele.segment.predict.purchase.GammaGamma;
import io.clientele.segment.predict.purchase.Horizon;
import io.clientele.segment.predict.purchase.Spends;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What customers will spend on one purchase day.
 *
 * @param model null where there is none
 */
record SpendForecast(Quality quality, @Nullable GammaGamma model) {
  private static final String PREDICTION = "spend";
  private static final int LEAST_CUSTOMERS = 30;

  /**
   * Fitted to the first 80 % of the span and held against what repeat buyers spent in the rest; the
   * baseline is a customer's own mean so far. Then fitted again to all.
   */
  static SpendForecast of(Buyers buyers, Quality purchases, Horizon horizon) throws SQLException {
    if (!purchases.isEnough()) {
      return none(0, horizon, "it needs a prediction of purchases");
    }
    Spends whole = buyers.spends();
    if (whole.size() < LEAST_CUSTOMERS) {
      return none(
          whole.size(),
          horizon,
          "%d customers paid for a second purchase, %d are needed"
              .formatted(whole.size(), LEAST_CUSTOMERS));
    }
    Optional<GammaGamma> calibrated = GammaGamma.fit(buyers.calibrationSpends());
    Optional<GammaGamma> model = GammaGamma.fit(whole);
    if (calibrated.isEmpty() || model.isEmpty()) {
      return none(whole.size(), horizon, "no model fits what was spent");
    }
    Backtest backtest = new Backtest();
    buyers.holdoutSpends(
        row ->
            backtest.add(
                calibrated.get().expectedSpend(row.getInt(1), row.getDouble(2)),
                row.getDouble(2),
                row.getDouble(3),
                1));
    if (backtest.customers() == 0) {
      return none(whole.size(), horizon, "no repeat buyer bought in the last fifth of the time");
    }
    return new SpendForecast(
        new Quality(
            PREDICTION,
            "gamma_gamma",
            true,
            backtest.grade(),
            backtest.customers(),
            backtest.meanError(),
            backtest.meanBaselineError(),
            null,
            horizon.days(),
            parameters(model.get(), whole),
            null),
        model.get());
  }

  private static SpendForecast none(long customers, Horizon horizon, String reason) {
    return new SpendForecast(
        Quality.insufficient(PREDICTION, customers, horizon.days(), reason), null);
  }

  private static Map<String, Double> parameters(GammaGamma model, Spends spends) {
    Map<String, Double> parameters = new LinkedHashMap<>();
    parameters.put("p", model.p());
    parameters.put("q", model.q());
    parameters.put("gamma", model.gamma());
    parameters.put("log_likelihood", model.logLikelihood());
    parameters.put("correlation", spends.correlation());
    return parameters;
  }
}
