package io.clientele.segment.predict.fit;

/** A smooth function of several variables. */
public interface Objective {
  /** The value at a point; writes the partial derivatives there into {@code gradient}. */
  double at(double[] point, double[] gradient);
}
