package io.clientele.segment.behaviour;

/** The lower triangular root of a covariance matrix, inverted. */
final class Cholesky {
  private static final double LEAST = 1e-9;

  private Cholesky() {}

  /**
   * Inverts the root of the matrix at {@code offset} into the same place of another array.
   *
   * @return half the logarithm of the determinant
   */
  static double invertFactor(double[] matrix, double[] inverse, int offset, int width) {
    double[] root = new double[width * width];
    double logRoot = 0;
    for (int row = 0; row < width; row++) {
      for (int column = 0; column <= row; column++) {
        double sum = matrix[offset + row * width + column];
        for (int at = 0; at < column; at++) {
          sum -= root[row * width + at] * root[column * width + at];
        }
        root[row * width + column] =
            row == column ? Math.sqrt(Math.max(sum, LEAST)) : sum / root[column * width + column];
      }
      logRoot += Math.log(root[row * width + row]);
    }
    for (int column = 0; column < width; column++) {
      for (int row = column; row < width; row++) {
        double sum = row == column ? 1 : 0;
        for (int at = column; at < row; at++) {
          sum -= root[row * width + at] * inverse[offset + at * width + column];
        }
        inverse[offset + row * width + column] = sum / root[row * width + row];
      }
    }
    return logRoot;
  }
}
