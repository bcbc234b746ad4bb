package io.clientele.segment.predict.fit;

/**
 * Positive parameters as their logarithms, so that a search has no bounds. Data that says nothing
 * of a parameter would drive it to zero or infinity: beyond e^10 either way a growing penalty stops
 * it.
 */
public final class Logarithms {
  private static final double FAR = 10;
  private static final double WEIGHT = 1e-3;

  private Logarithms() {}

  public static double[] of(double... parameters) {
    double[] logarithms = new double[parameters.length];
    for (int i = 0; i < parameters.length; i++) {
      logarithms[i] = Math.log(parameters[i]);
    }
    return logarithms;
  }

  public static double[] parameters(double[] logarithms) {
    double[] parameters = new double[logarithms.length];
    for (int i = 0; i < logarithms.length; i++) {
      parameters[i] = Math.exp(Math.clamp(logarithms[i], -30, 30));
    }
    return parameters;
  }

  /** The penalty at a point; adds its derivatives. */
  public static double penalty(double[] logarithms, double[] gradient) {
    double penalty = 0;
    for (int i = 0; i < logarithms.length; i++) {
      double beyond = Math.abs(logarithms[i]) - FAR;
      if (beyond > 0) {
        penalty += WEIGHT * beyond * beyond;
        gradient[i] += 2 * WEIGHT * beyond * Math.signum(logarithms[i]);
      }
    }
    return penalty;
  }
}
