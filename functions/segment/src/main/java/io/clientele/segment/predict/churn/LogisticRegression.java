package io.clientele.segment.predict.churn;

import java.util.Arrays;
import java.util.List;

/**
 * A logistic regression with a ridge penalty, fitted by iteratively reweighted least squares
 * (Hastie, Tibshirani and Friedman, The Elements of Statistical Learning, 4.4.1). Features are
 * standardised first; one that never varies has no weight.
 */
final class LogisticRegression {
  private static final int MOST_STEPS = 50;
  private final double[] means;
  private final double[] deviations;
  private final double[] weights;

  private LogisticRegression(double[] means, double[] deviations, double[] weights) {
    this.means = means;
    this.deviations = deviations;
    this.weights = weights;
  }

  /**
   * Fits to examples, of which there is at least one.
   *
   * @param ridge the penalty on a squared weight, in examples; the intercept is free but for a
   *     trace that keeps it finite where all outcomes are equal
   */
  static LogisticRegression fit(List<double[]> features, boolean[] outcomes, double ridge) {
    int size = features.getFirst().length;
    double[] means = new double[size];
    double[] deviations = new double[size];
    for (int j = 0; j < size; j++) {
      for (double[] row : features) {
        means[j] += row[j] / features.size();
      }
      for (double[] row : features) {
        deviations[j] += (row[j] - means[j]) * (row[j] - means[j]) / features.size();
      }
      deviations[j] = Math.sqrt(deviations[j]);
    }
    var model = new LogisticRegression(means, deviations, new double[size + 1]);
    for (int step = 0; step < MOST_STEPS && model.improve(features, outcomes, ridge) > 1e-9; ) {
      step++;
    }
    return model;
  }

  double probability(double[] row) {
    return 1 / (1 + Math.exp(-score(standardised(row))));
  }

  /** One Newton step; the largest change of a weight. */
  private double improve(List<double[]> features, boolean[] outcomes, double ridge) {
    int size = weights.length;
    double[][] curvature = new double[size][size];
    double[] slope = new double[size];
    for (int i = 0; i < outcomes.length; i++) {
      double[] z = standardised(features.get(i));
      double p = 1 / (1 + Math.exp(-score(z)));
      double spread = Math.max(p * (1 - p), 1e-10);
      for (int j = 0; j < size; j++) {
        slope[j] += z[j] * ((outcomes[i] ? 1 : 0) - p);
        for (int k = 0; k <= j; k++) {
          curvature[j][k] += spread * z[j] * z[k];
        }
      }
    }
    for (int j = 0; j < size; j++) {
      double penalty = j == 0 ? 1e-3 : ridge;
      slope[j] -= penalty * weights[j];
      curvature[j][j] += penalty;
    }
    double[] change = solve(curvature, slope);
    double largest = 0;
    for (int j = 0; j < size; j++) {
      double limited = Math.clamp(change[j], -2, 2);
      weights[j] += limited;
      largest = Math.max(largest, Math.abs(limited));
    }
    return largest;
  }

  private double[] standardised(double[] row) {
    double[] z = new double[row.length + 1];
    z[0] = 1;
    for (int j = 0; j < row.length; j++) {
      z[j + 1] = deviations[j] > 0 ? (row[j] - means[j]) / deviations[j] : 0;
    }
    return z;
  }

  private double score(double[] z) {
    double sum = 0;
    for (int j = 0; j < z.length; j++) {
      sum += weights[j] * z[j];
    }
    return sum;
  }

  /** Solves by Cholesky's decomposition, of which the lower triangle is given. */
  private static double[] solve(double[][] a, double[] b) {
    int size = b.length;
    double[] x = Arrays.copyOf(b, size);
    for (int j = 0; j < size; j++) {
      for (int k = 0; k < j; k++) {
        for (int i = j; i < size; i++) {
          a[i][j] -= a[i][k] * a[j][k];
        }
      }
      double root = Math.sqrt(a[j][j]);
      for (int i = j; i < size; i++) {
        a[i][j] /= root;
      }
    }
    for (int i = 0; i < size; i++) {
      for (int k = 0; k < i; k++) {
        x[i] -= a[i][k] * x[k];
      }
      x[i] /= a[i][i];
    }
    for (int i = size - 1; i >= 0; i--) {
      for (int k = i + 1; k < size; k++) {
        x[i] -= a[k][i] * x[k];
      }
      x[i] /= a[i][i];
    }
    return x;
  }
}
