package io.clientele.segment.predict.churn;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * How likely customers leave, with what a backtest said, in which it predicted examples of which it
 * knew nothing.
 *
 * @param probabilities by customer, of those who are still there
 * @param baselineBrier the score of saying the share that left, of those it knew, of everyone
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

  private static final int FOLDS = 5;

  /**
   * Learnt of two days: fitted to the older examples it predicts the newer ones in the backtest.
   * Empty where too few left or stayed.
   */
  public static Optional<ChurnModel> of(Examples older, Examples newer, Examples now) {
    if (Math.min(fewest(older), fewest(newer)) < LEAST_OF_EACH) {
      return Optional.empty();
    }
    Backtested backtested = new Backtested();
    backtested.add(older, newer);
    return Optional.of(backtested.with(Calibrated.fit(both(older, newer)), now));
  }

  /**
   * Learnt of one day, where nobody knows when who left did so: in the backtest each fifth of the
   * customers is predicted by the others. Empty where too few left or stayed.
   *
   * @param now those of the examples who stayed
   */
  public static Optional<ChurnModel> ofOneDay(Examples examples, Examples now) {
    if (fewest(examples) < LEAST_OF_EACH) {
      return Optional.empty();
    }
    Backtested backtested = new Backtested();
    for (int fold = 0; fold < FOLDS; fold++) {
      backtested.add(examples.turn(fold, FOLDS, false), examples.turn(fold, FOLDS, true));
    }
    return Optional.of(backtested.with(Calibrated.fit(examples), now));
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

  /** What was predicted of examples that were held out, and what came. */
  private static final class Backtested {
    private final List<Double> predicted = new ArrayList<>();
    private final List<Double> shares = new ArrayList<>();
    private final List<Boolean> came = new ArrayList<>();

    void add(Examples known, Examples heldOut) {
      Calibrated model = Calibrated.fit(known);
      boolean[] outcomes = heldOut.outcomes();
      for (int i = 0; i < outcomes.length; i++) {
        predicted.add(model.probability(heldOut.features().get(i)));
        shares.add((double) known.left() / known.size());
        came.add(outcomes[i]);
      }
    }

    ChurnModel with(Calibrated model, Examples now) {
      Map<String, Double> probabilities = new TreeMap<>();
      for (int i = 0; i < now.size(); i++) {
        probabilities.put(now.customers().get(i), model.probability(now.features().get(i)));
      }
      Outcomes outcomes = new Outcomes(predicted, came);
      return new ChurnModel(
          probabilities,
          came.size(),
          outcomes.areaUnderCurve(),
          outcomes.brier(),
          new Outcomes(shares, came).brier(),
          outcomes.liftByDecile());
    }
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
