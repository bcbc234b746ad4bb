package io.clientele.segment.behaviour;

/** Sums of squares and products of soft clusters around their means, and covariances of them. */
final class Scatter {
  /** Points a column that every cluster is taken to have of the common covariance. */
  private static final double PRIOR_POINTS = 5;

  private Scatter() {}

  static double[] of(Points points, double[] memberships, double[] means, int components) {
    int width = points.width();
    double[] values = points.values();
    double[] scatter = new double[components * width * width];
    double[] difference = new double[width];
    for (int at = 0; at < memberships.length; at++) {
      double share = memberships[at];
      if (share <= 1e-6) {
        continue;
      }
      int component = at % components;
      int from = at / components * width;
      for (int column = 0; column < width; column++) {
        difference[column] = values[from + column] - means[component * width + column];
      }
      for (int row = 0; row < width; row++) {
        double scaled = share * difference[row];
        int to = (component * width + row) * width;
        for (int column = 0; column <= row; column++) {
          scatter[to + column] += scaled * difference[column];
        }
      }
    }
    return scatter;
  }

  /** Turns sums into covariances in place, drawn to the common one, and mirrors them. */
  static void shrink(double[] scatter, double[] sizes, int width, double leastVariance) {
    int matrix = width * width;
    double total = 0;
    for (double size : sizes) {
      total += size;
    }
    double[] common = new double[matrix];
    for (int at = 0; at < scatter.length; at++) {
      common[at % matrix] += scatter[at] / total;
    }
    double prior = PRIOR_POINTS * width;
    for (int component = 0; component < sizes.length; component++) {
      for (int row = 0; row < width; row++) {
        for (int column = 0; column <= row; column++) {
          int at = component * matrix + row * width + column;
          double value =
              (scatter[at] + prior * common[row * width + column]) / (sizes[component] + prior);
          scatter[at] = value + (row == column ? leastVariance : 0);
          scatter[component * matrix + column * width + row] = scatter[at];
        }
      }
    }
  }
}
