package io.clientele.segment.predict.fit;

/**
 * Minimises by the method of Broyden, Fletcher, Goldfarb and Shanno with a backtracking line search
 * (Nocedal and Wright, Numerical Optimization, algorithm 6.1). Where rounding hides the change of
 * the value, the slope decides (the approximate Wolfe condition of Hager and Zhang 2005, equation
 * 23): otherwise a search near its end halves steps in vain.
 */
public final class Bfgs {
  private static final int MOST_STEPS = 300;
  private static final double FLAT = 1e-8;
  private static final double NEARLY_FLAT = 1e-4;
  private static final double STILL = 1e-15;
  private static final double ARMIJO = 1e-4;

  /** By so much of a value the rounding of sums over many may hide whether a step led down. */
  private static final double NOISE = 1e-10;

  /** The delta of Hager and Zhang, whose value it is too. */
  private static final double FLATTER = 0.1;

  private final Objective objective;
  private final int size;

  public Bfgs(Objective objective, int size) {
    this.objective = objective;
    this.size = size;
  }

  public Minimum from(double[] start) {
    double[] gradient = new double[size];
    double value = objective.at(start, gradient);
    return search(start, value, gradient, identity(1 / Math.max(1, norm(gradient))), true);
  }

  /**
   * From where the search of a function nearly the same ended, with the curvature that it met: a
   * few steps instead of dozens.
   */
  public Minimum from(Minimum similar) {
    double[] start = similar.point();
    double[] gradient = new double[size];
    double value = objective.at(start, gradient);
    return search(start, value, gradient, similar.inverse(), false);
  }

  private Minimum search(
      double[] start, double startValue, double[] slopes, double[][] curvature, boolean isFresh) {
    double[] point = start.clone();
    double[] gradient = slopes;
    double value = startValue;
    double[][] inverse = curvature;
    boolean fresh = isFresh;
    for (int step = 0; step < MOST_STEPS; step++) {
      if (largest(gradient) < FLAT) {
        return new Minimum(point, value, true, inverse);
      }
      double[] direction = descent(inverse, gradient);
      double slope = dot(direction, gradient);
      double[] nextPoint = new double[size];
      double[] nextGradient = new double[size];
      double length = 1;
      double nextValue = Double.NaN;
      boolean down = false;
      while (slope < 0 && length > 1e-12 && !down) {
        for (int i = 0; i < size; i++) {
          nextPoint[i] = point[i] + length * direction[i];
        }
        nextValue = objective.at(nextPoint, nextGradient);
        down =
            nextValue <= value + ARMIJO * length * slope
                || (nextValue <= value + NOISE * Math.abs(value)
                    && dot(direction, nextGradient) <= (2 * FLATTER - 1) * slope);
        if (!down) {
          length /= 2;
        }
      }
      if (!down) {
        if (fresh) {
          // Near the end rounding hides what is left to gain.
          return ended(point, value, gradient, inverse);
        }
        inverse = identity(1 / Math.max(1, norm(gradient)));
        fresh = true;
        continue;
      }
      boolean still = value - nextValue <= STILL * Math.abs(value);
      update(inverse, point, nextPoint, gradient, nextGradient, fresh);
      fresh = false;
      point = nextPoint;
      gradient = nextGradient;
      value = nextValue;
      if (still && largest(gradient) < NEARLY_FLAT) {
        return ended(point, value, gradient, inverse);
      }
    }
    return ended(point, value, gradient, inverse);
  }

  private static Minimum ended(
      double[] point, double value, double[] gradient, double[][] inverse) {
    return new Minimum(point, value, largest(gradient) < NEARLY_FLAT, inverse);
  }

  private void update(
      double[][] inverse,
      double[] point,
      double[] nextPoint,
      double[] gradient,
      double[] nextGradient,
      boolean first) {
    double[] s = minus(nextPoint, point);
    double[] y = minus(nextGradient, gradient);
    double sy = dot(s, y);
    if (sy <= 1e-14 * norm(s) * norm(y)) {
      return;
    }
    if (first) {
      double scale = sy / dot(y, y);
      for (int i = 0; i < size; i++) {
        for (int j = 0; j < size; j++) {
          inverse[i][j] = i == j ? scale : 0;
        }
      }
    }
    double[] hy = new double[size];
    for (int i = 0; i < size; i++) {
      hy[i] = dot(inverse[i], y);
    }
    double factor = (1 + dot(y, hy) / sy) / sy;
    for (int i = 0; i < size; i++) {
      for (int j = 0; j < size; j++) {
        inverse[i][j] += factor * s[i] * s[j] - (hy[i] * s[j] + s[i] * hy[j]) / sy;
      }
    }
  }

  private double[] descent(double[][] inverse, double[] gradient) {
    double[] direction = new double[size];
    for (int i = 0; i < size; i++) {
      direction[i] = -dot(inverse[i], gradient);
    }
    // The parameters are logarithms: a step by more than e^3 only overshoots.
    double longest = largest(direction);
    if (longest > 3) {
      for (int i = 0; i < size; i++) {
        direction[i] *= 3 / longest;
      }
    }
    return direction;
  }

  private double[][] identity(double scale) {
    double[][] matrix = new double[size][size];
    for (int i = 0; i < size; i++) {
      matrix[i][i] = scale;
    }
    return matrix;
  }

  private static double[] minus(double[] a, double[] b) {
    double[] difference = new double[a.length];
    for (int i = 0; i < a.length; i++) {
      difference[i] = a[i] - b[i];
    }
    return difference;
  }

  private static double dot(double[] a, double[] b) {
    double sum = 0;
    for (int i = 0; i < a.length; i++) {
      sum += a[i] * b[i];
    }
    return sum;
  }

  private static double norm(double[] a) {
    return Math.sqrt(dot(a, a));
  }

  private static double largest(double[] a) {
    double largest = 0;
    for (double value : a) {
      largest = Math.max(largest, Math.abs(value));
    }
    return largest;
  }
}
