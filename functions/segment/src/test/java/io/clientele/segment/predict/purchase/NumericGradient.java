package io.clientele.segment.predict.purchase;

import io.clientele.segment.predict.fit.Bfgs;
import io.clientele.segment.predict.fit.Minimum;
import java.util.Arrays;
import java.util.function.ToDoubleFunction;

/** Finds the most likely positive parameters where nobody wrote down the derivatives. */
final class NumericGradient {
  private static final double STEP = 1e-5;

  private NumericGradient() {}

  /** The parameters where {@code logLikelihood} is largest, searched for by their logarithms. */
  static double[] mostLikely(int size, double cases, ToDoubleFunction<double[]> logLikelihood) {
    Minimum minimum =
        new Bfgs(
                (point, gradient) -> {
                  for (int i = 0; i < size; i++) {
                    gradient[i] =
                        (at(point, i, STEP, logLikelihood) - at(point, i, -STEP, logLikelihood))
                            / (2 * STEP * -cases);
                  }
                  return logLikelihood.applyAsDouble(exp(point)) / -cases;
                },
                size)
            .from(new double[size]);
    return exp(minimum.point());
  }

  private static double at(
      double[] point, int parameter, double step, ToDoubleFunction<double[]> logLikelihood) {
    double[] moved = point.clone();
    moved[parameter] += step;
    return logLikelihood.applyAsDouble(exp(moved));
  }

  private static double[] exp(double[] logarithms) {
    return Arrays.stream(logarithms).map(Math::exp).toArray();
  }
}
