package io.clientele.segment.predict;

import java.util.Map;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;

/**
 * One row of {@code prediction_quality}.
 *
 * @param prediction purchases, spend or churn
 * @param model null where none was fitted
 * @param grade null where there was nothing to hold the model against
 * @param n customers of the backtest, or those that there are where they are too few
 * @param horizonDays null where nobody knows in which time those left who did
 * @param reason why there is no prediction, null where there is one
 */
record Quality(
    String prediction,
    @Nullable String model,
    boolean isEnough,
    @Nullable Grade grade,
    long n,
    @Nullable Double error,
    @Nullable Double baselineError,
    @Nullable Double auc,
    @Nullable Long horizonDays,
    Map<String, Double> parameters,
    @Nullable String reason) {

  static Quality insufficient(String prediction, long n, long horizonDays, String reason) {
    return new Quality(
        prediction, null, false, null, n, null, null, null, horizonDays, Map.of(), reason);
  }

  /** Whether customers may see what the model says. */
  boolean isShown() {
    return isEnough && grade != null && grade != Grade.C;
  }

  /** The parameters as a JSON object in the order of the map; what is no number is null there. */
  String parametersJson() {
    StringJoiner json = new StringJoiner(",", "{", "}");
    parameters.forEach(
        (name, value) ->
            json.add('"' + name + "\":" + (Double.isFinite(value) ? value.toString() : "null")));
    return json.toString();
  }
}
