package io.clientele.segment.predict.fit;

import java.util.Arrays;

/** Where a search ended. */
public final class Minimum {
  private final double[] point;
  private final double value;
  private final boolean converged;
  private final double[][] inverse;

  Minimum(double[] point, double value, boolean converged, double[][] inverse) {
    this.point = point.clone();
    this.value = value;
    this.converged = converged;
    this.inverse = Arrays.stream(inverse).map(double[]::clone).toArray(double[][]::new);
  }

  public double[] point() {
    return point.clone();
  }

  public double value() {
    return value;
  }

  /** The inverse of the second derivatives there, as the search estimated it. */
  double[][] inverse() {
    return Arrays.stream(inverse).map(double[]::clone).toArray(double[][]::new);
  }

  /** False where the steps ran out, or none led down, before the slope was flat. */
  public boolean converged() {
    return converged;
  }
}
