package io.clientele.segment.behaviour;

import java.util.Locale;

/**
 * How many clusters there are. Mixtures of 1 to 10 components are fitted to a sample; the smallest
 * number is taken that brings 98 % of what the best one gains over a single component in integrated
 * completed likelihood, which counts only components that are apart. No segment may have less than
 * 2 % of the customers.
 *
 * @param fit the mixture of the chosen number on the sample
 * @param criterion the choice in words
 */
record ClusterChoice(MixtureFit fit, String criterion) {
  static final int MOST = 10;
  private static final int STARTS = 10;
  private static final int ITERATIONS = 30;
  private static final double GAIN = 0.98;
  private static final double LEAST_SHARE = 0.02;

  static ClusterChoice of(Points sample, long seed) {
    double alone = fit(sample, 1, 1, seed).completedLikelihood(sample.count());
    MixtureFit[] fits = new MixtureFit[MOST + 1];
    double best = alone;
    for (int clusters = 2; clusters <= MOST; clusters++) {
      MixtureFit fit = fit(sample, clusters, STARTS, seed);
      if (clusters == 2 || leastShare(fit.mixture(), sample) >= LEAST_SHARE) {
        fits[clusters] = fit;
        best = Math.min(best, fit.completedLikelihood(sample.count()));
      }
    }
    MixtureFit chosen = fits[2];
    for (int clusters = 2; clusters <= MOST; clusters++) {
      MixtureFit fit = fits[clusters];
      if (fit != null && alone - fit.completedLikelihood(sample.count()) >= GAIN * (alone - best)) {
        chosen = fit;
        break;
      }
    }
    return new ClusterChoice(
        chosen,
        String.format(
            Locale.ROOT,
            "integrated completed likelihood of mixtures of 2 to %d components on %d customers:"
                + " the smallest with 98 %% of the best gain, no segment under 2 %%",
            MOST,
            sample.count()));
  }

  /** One mixture from the best of several starts of k-means. */
  static MixtureFit fit(Points sample, int clusters, int starts, long seed) {
    Clustering start = KMeans.fit(sample, clusters, starts, seed);
    return MixtureFit.of(sample, start.labels(), clusters, ITERATIONS);
  }

  private static double leastShare(Mixture mixture, Points sample) {
    int[] sizes = new int[mixture.parameters().components()];
    for (int label : mixture.labels(sample)) {
      sizes[label]++;
    }
    int least = sample.count();
    for (int size : sizes) {
      least = Math.min(least, size);
    }
    return least / (double) sample.count();
  }
}
