package io.clientele.segment.behaviour;

/** A mixture of normal distributions, ready to say where points belong. */
final class Mixture {
  private final MixtureParameters parameters;
  private final double[] whitening;
  private final double[] constants;

  Mixture(MixtureParameters parameters) {
    this.parameters = parameters;
    int width = parameters.means().width();
    this.whitening = new double[parameters.components() * width * width];
    this.constants = new double[parameters.components()];
    for (int component = 0; component < constants.length; component++) {
      double logRoot =
          Cholesky.invertFactor(
              parameters.covariances(), whitening, component * width * width, width);
      constants[component] =
          Math.log(Math.max(parameters.weights()[component], Double.MIN_NORMAL))
              - 0.5 * width * Math.log(2 * Math.PI)
              - logRoot;
    }
  }

  MixtureParameters parameters() {
    return parameters;
  }

  /**
   * Fills the probabilities that a point belongs to each component.
   *
   * @return the log-density of the point
   */
  double posterior(Points points, int point, double[] into, int offset) {
    int width = points.width();
    double[] values = points.values();
    double[] means = parameters.means().values();
    double most = -Double.MAX_VALUE;
    for (int component = 0; component < constants.length; component++) {
      double distance = 0;
      int matrix = component * width * width;
      for (int row = 0; row < width; row++) {
        double sum = 0;
        for (int column = 0; column <= row; column++) {
          sum +=
              whitening[matrix + row * width + column]
                  * (values[point * width + column] - means[component * width + column]);
        }
        distance += sum * sum;
      }
      into[offset + component] = constants[component] - 0.5 * distance;
      most = Math.max(most, into[offset + component]);
    }
    double total = 0;
    for (int component = 0; component < constants.length; component++) {
      double difference = into[offset + component] - most;
      into[offset + component] = difference < -40 ? 0 : Math.exp(difference);
      total += into[offset + component];
    }
    for (int component = 0; component < constants.length; component++) {
      into[offset + component] /= total;
    }
    return most + Math.log(total);
  }

  /** The likeliest component of each point; of equals the first. */
  int[] labels(Points points) {
    int[] labels = new int[points.count()];
    double[] weights = new double[constants.length];
    for (int point = 0; point < labels.length; point++) {
      posterior(points, point, weights, 0);
      labels[point] = largest(weights, 0, weights.length);
    }
    return labels;
  }

  double meanLogDensity(Points points) {
    double[] weights = new double[constants.length];
    double sum = 0;
    for (int point = 0; point < points.count(); point++) {
      sum += posterior(points, point, weights, 0);
    }
    return sum / Math.max(1, points.count());
  }

  static int largest(double[] values, int from, int count) {
    int largest = 0;
    for (int at = 1; at < count; at++) {
      largest = values[from + at] > values[from + largest] ? at : largest;
    }
    return largest;
  }
}
