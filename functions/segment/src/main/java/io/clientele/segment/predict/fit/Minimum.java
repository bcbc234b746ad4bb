package io.clientele.segment.predict.fit;

/** Where a search ended. */
public final class Minimum {
  private final double[] point;
  private final double value;
  private final boolean converged;

  Minimum(double[] point, double value, boolean converged) {
    this.point = point.clone();
    this.value = value;
    this.converged = converged;
  }

  public double[] point() {
    return point.clone();
  }

  public double value() {
    return value;
  }

  /** False where the steps ran out, or none led down, before the slope was flat. */
  public boolean converged() {
    return converged;
  }
}
