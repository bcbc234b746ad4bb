package io.clientele.segment.behaviour;

/** Whether the same segments are found again where other customers of the same kind are drawn. */
final class Stability {
  private static final int REFITS = 10;
  private static final int STARTS = 3;

  private Stability() {}

  /** The mean adjusted Rand index of refits to bootstrap samples with the first fit. */
  static double of(Points sample, Mixture first, long seed) {
    int[] labels = first.labels(sample);
    int clusters = first.parameters().components();
    double sum = 0;
    for (int refit = 1; refit <= REFITS; refit++) {
      Points drawn = sample.rows(Points.bootstrap(sample.count(), seed + refit));
      Mixture again = ClusterChoice.fit(drawn, clusters, STARTS, seed + refit).mixture();
      sum += AdjustedRand.of(labels, again.labels(sample));
    }
    return sum / REFITS;
  }
}
