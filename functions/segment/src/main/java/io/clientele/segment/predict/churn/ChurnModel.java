package io.clientele.segment.predict.churn;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * How likely subscribers leave, with what a backtest said: fitted to the older examples it
 * predicted the newer ones, of which it knew nothing.
 *
 * @param probabilities by customer, of those who subscribe now
 * @param baselineBrier the score of saying the older share that left of everyone
 */
public record ChurnModel(
    Map<String, Double> probabilities,
    int tested,
    double areaUnderCurve,
    double brier,
    double baselineBrier,
    List<Double> liftByDecile) {
  /** Fewer who left, or stayed, on either day are too few to learn from. */
  public static final int LEAST_OF_EACH = 30;

  /** Empty where too few left or stayed. */
  public static Optional<ChurnModel> of(Examples older, Examples newer, Examples now) {
    if (Math.min(fewest(older), fewest(newer)) < LEAST_OF_EACH) {
      return Optional.empty();
    }
    Calibrated before = Calibrated.fit(older);
    double[] predicted = newer.features().stream().mapToDouble(before::probability).toArray();
    double[] share = new double[predicted.length];
    Arrays.fill(share, (double) older.left() / older.size());
    Outcomes outcomes = new Outcomes(predicted, newer.outcomes());
    Calibrated model = Calibrated.fit(both(older, newer));
    Map<String, Double> probabilities = new TreeMap<>();
    for (int i = 0; i < now.size(); i++) {
      probabilities.put(now.customers().get(i), model.probability(now.features().get(i)));
    }
    return Optional.of(
        new ChurnModel(
            probabilities,
            newer.size(),
            outcomes.areaUnderCurve(),
            outcomes.brier(),
            new Outcomes(share, newer.outcomes()).brier(),
            outcomes.liftByDecile()));
  }

  /** The scores that a row of quality has no column for. */
  public Map<String, Double> scores() {
    Map<String, Double> scores = new LinkedHashMap<>();
    scores.put("brier", brier);
    scores.put("baseline_brier", baselineBrier);
    for (int decile = 0; decile < liftByDecile.size(); decile++) {
      scores.put("lift_decile_" + (decile + 1), liftByDecile.get(decile));
    }
    return scores;
  }

  /** The fewer of those who left and those who stayed. */
  public static int fewest(Examples examples) {
    return Math.min(examples.left(), examples.size() - examples.left());
  }

  private static Examples both(Examples older, Examples newer) {
    Examples both = new Examples();
    for (Examples some : List.of(older, newer)) {
      boolean[] outcomes = some.outcomes();
      for (int i = 0; i < outcomes.length; i++) {
        both.add(some.customers().get(i), some.features().get(i), outcomes[i]);
      }
    }
    return both;
  }
}
