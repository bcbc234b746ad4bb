package io.clientele.segment.predict.churn;

import java.util.ArrayList;
import java.util.List;

/**
 * A logistic regression whose scores are mapped to probabilities by a second one (Platt 1999),
 * which is fitted to what was predicted of examples that were held out, a fifth at a time.
 */
final class Calibrated {
  private static final int FOLDS = 5;
  private static final double RIDGE = 1;
  private final LogisticRegression model;
  private final LogisticRegression calibration;

  private Calibrated(LogisticRegression model, LogisticRegression calibration) {
    this.model = model;
    this.calibration = calibration;
  }

  static Calibrated fit(Examples examples) {
    List<double[]> scores = new ArrayList<>();
    boolean[] came = new boolean[examples.size()];
    for (int fold = 0; fold < FOLDS; fold++) {
      LogisticRegression rest = regression(examples.turn(fold, FOLDS, false));
      Examples held = examples.turn(fold, FOLDS, true);
      boolean[] outcomes = held.outcomes();
      for (int i = 0; i < outcomes.length; i++) {
        came[scores.size()] = outcomes[i];
        scores.add(new double[] {logit(rest.probability(held.features().get(i)))});
      }
    }
    return new Calibrated(regression(examples), LogisticRegression.fit(scores, came, RIDGE));
  }

  double probability(double[] features) {
    return calibration.probability(new double[] {logit(model.probability(features))});
  }

  private static LogisticRegression regression(Examples examples) {
    return LogisticRegression.fit(examples.features(), examples.outcomes(), RIDGE);
  }

  private static double logit(double probability) {
    double inside = Math.clamp(probability, 1e-9, 1 - 1e-9);
    return Math.log(inside / (1 - inside));
  }
}
