package io.clientele.segment.behaviour;

/**
 * Expectation and maximisation of a mixture with full covariances (Dempster, Laird, Rubin 1977).
 * Each covariance is drawn to that of all components, as if it had been seen in some more points,
 * and has a least variance: a column with one value in a cluster must not decide alone.
 *
 * @param mixture the fitted mixture
 * @param logDensity sum over the points
 * @param entropy of the memberships, 0 where every point belongs to one component wholly
 */
record MixtureFit(Mixture mixture, double logDensity, double entropy) {
  private static final double LEAST_VARIANCE = 0.05;
  private static final double TOLERANCE = 1e-4;

  /** From clusters that k-means found. */
  static MixtureFit of(Points points, int[] labels, int components, int iterations) {
    double[] memberships = new double[points.count() * components];
    for (int point = 0; point < labels.length; point++) {
      memberships[point * components + labels[point]] = 1;
    }
    return improve(points, maximise(points, memberships, components), iterations);
  }

  /** From a mixture that was fitted to other points of the same kind. */
  static MixtureFit improve(Points points, MixtureParameters start, int iterations) {
    int components = start.components();
    double[] memberships = new double[points.count() * components];
    Mixture mixture = new Mixture(start);
    double density = expect(points, mixture, memberships);
    for (int iteration = 0; iteration < iterations; iteration++) {
      mixture = new Mixture(maximise(points, memberships, components));
      double next = expect(points, mixture, memberships);
      boolean isDone = next - density < TOLERANCE * points.count();
      density = next;
      if (isDone) {
        break;
      }
    }
    double entropy = 0;
    for (double membership : memberships) {
      entropy -= membership > 0 ? membership * Math.log(membership) : 0;
    }
    return new MixtureFit(mixture, density, entropy);
  }

  /** The integrated completed likelihood, less is better (Biernacki, Celeux, Govaert 2000). */
  double completedLikelihood(int points) {
    return -2 * logDensity + mixture.parameters().free() * Math.log(points) + 2 * entropy;
  }

  private static double expect(Points points, Mixture mixture, double[] memberships) {
    int components = mixture.parameters().components();
    double sum = 0;
    for (int point = 0; point < points.count(); point++) {
      sum += mixture.posterior(points, point, memberships, point * components);
    }
    return sum;
  }

  private static MixtureParameters maximise(Points points, double[] memberships, int components) {
    int width = points.width();
    double[] sizes = new double[components];
    double[] means = new double[components * width];
    for (int at = 0; at < memberships.length; at++) {
      double share = memberships[at];
      if (share > 0) {
        int component = at % components;
        sizes[component] += share;
        for (int column = 0; column < width; column++) {
          means[component * width + column] += share * points.at(at / components, column);
        }
      }
    }
    double[] weights = new double[components];
    for (int component = 0; component < components; component++) {
      weights[component] = sizes[component] / points.count();
      for (int column = 0; column < width; column++) {
        means[component * width + column] /= Math.max(sizes[component], 1e-9);
      }
    }
    double[] scatter = Scatter.of(points, memberships, means, components);
    Scatter.shrink(scatter, sizes, width, LEAST_VARIANCE);
    return new MixtureParameters(weights, new Points(means, width), scatter);
  }
}
