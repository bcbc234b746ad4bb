package io.clientele.segment.predict;

import io.clientele.segment.predict.churn.ChurnModel;
import io.clientele.segment.predict.churn.Examples;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How likely the contracts of subscribers end.
 *
 * @param probabilities by customer, empty where they are not to be shown
 */
record ChurnForecast(Quality quality, Map<String, Double> probabilities) {
  private static final String PREDICTION = "churn";
  private static final long HORIZON_DAYS = 90;

  /** The examples of 180 days ago predict those of 90 days ago; both predict those of now. */
  static ChurnForecast of(Buyers buyers) throws SQLException {
    List<Examples> cuts = List.of(new Examples(), new Examples(), new Examples());
    buyers.each(
        """
        select
          cut, customer_id, coalesce(is_ended, false), tenure_days, subscriptions,
          coalesce(silent_days, 3650), recent_purchases, year_purchases
        from int_churn_examples order by cut, customer_id
        """,
        row -> cuts.get(row.getInt(1)).add(row.getString(2), features(row), row.getBoolean(3)));
    Examples older = cuts.get(2);
    Examples newer = cuts.get(1);
    Optional<ChurnModel> fitted = ChurnModel.of(older, newer, cuts.get(0));
    if (fitted.isEmpty()) {
      int fewest = Math.min(ChurnModel.fewest(older), ChurnModel.fewest(newer));
      return new ChurnForecast(
          Quality.insufficient(
              PREDICTION,
              fewest,
              HORIZON_DAYS,
              "of subscribers %d and %d days ago at least %d must have left within %d days and as many stayed, there are %d"
                  .formatted(
                      2 * HORIZON_DAYS,
                      HORIZON_DAYS,
                      ChurnModel.LEAST_OF_EACH,
                      HORIZON_DAYS,
                      fewest)),
          Map.of());
    }
    ChurnModel model = fitted.get();
    Quality quality =
        new Quality(
            PREDICTION,
            "logistic_regression",
            true,
            Grade.of(model.brier(), model.baselineBrier()),
            model.tested(),
            null,
            null,
            model.areaUnderCurve(),
            HORIZON_DAYS,
            model.scores(),
            null);
    return new ChurnForecast(quality, quality.isShown() ? model.probabilities() : Map.of());
  }

  /** Logarithms, since a day more says less the longer it has been. */
  private static double[] features(ResultSet row) throws SQLException {
    double[] features = new double[5];
    for (int i = 0; i < features.length; i++) {
      features[i] = Math.log1p(row.getInt(4 + i));
    }
    return features;
  }
}
