package io.clientele.segment.behaviour;

/**
 * A mixture of normal distributions.
 *
 * @param weights shares of the components, they sum to 1
 * @param means one a component
 * @param covariances full matrices, one a component, row after row
 */
@SuppressWarnings("ArrayRecordComponent") // made once and read in loops, never compared
record MixtureParameters(double[] weights, Points means, double[] covariances) {
  int components() {
    return weights.length;
  }

  /** Free numbers of the model, as criteria of information count them. */
  int free() {
    int width = means.width();
    return components() * (width + width * (width + 1) / 2) + components() - 1;
  }
}
