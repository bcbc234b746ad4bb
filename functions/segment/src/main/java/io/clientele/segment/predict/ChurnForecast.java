package io.clientele.segment.predict;

import io.clientele.segment.predict.churn.ChurnModel;
import io.clientele.segment.predict.churn.Examples;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How likely customers with contracts leave: by when subscriptions ended, else by what a source
 * says of who left.
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
    Optional<ChurnModel> bySubscriptions = ChurnModel.of(older, newer, cuts.get(0));
    if (bySubscriptions.isPresent()) {
      return of(bySubscriptions.get(), HORIZON_DAYS);
    }
    ChurnFacts facts = ChurnFacts.read(buyers);
    Examples told = facts.examples();
    Optional<ChurnModel> byFacts = ChurnModel.ofOneDay(told, facts.staying());
    return byFacts.isPresent()
        ? of(byFacts.get(), null)
        : insufficient(
            Math.min(ChurnModel.fewest(older), ChurnModel.fewest(newer)), ChurnModel.fewest(told));
  }

  private static ChurnForecast of(ChurnModel model, @Nullable Long horizonDays) {
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
            horizonDays,
            model.scores(),
            null);
    return new ChurnForecast(quality, quality.isShown() ? model.probabilities() : Map.of());
  }

  private static ChurnForecast insufficient(int subscribers, int told) {
    return new ChurnForecast(
        Quality.insufficient(
            PREDICTION,
            Math.max(subscribers, told),
            HORIZON_DAYS,
            ("of subscribers %d and %d days ago at least %d must have left within %d days and as many"
                    + " stayed, there are %d; of customers with facts of whom one says whether they"
                    + " churned as many, there are %d")
                .formatted(
                    2 * HORIZON_DAYS,
                    HORIZON_DAYS,
                    ChurnModel.LEAST_OF_EACH,
                    HORIZON_DAYS,
                    subscribers,
                    told)),
        Map.of());
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
