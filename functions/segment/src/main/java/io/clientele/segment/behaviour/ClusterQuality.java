package io.clientele.segment.behaviour;

/**
 * How well clusters are parted. Every figure is null-free: 0 where fewer than two clusters have
 * points.
 *
 * @param silhouette mean of (b - a) / max(a, b), -1 to 1 (Rousseeuw 1987)
 * @param daviesBouldin mean of the worst ratio of scatter to distance, less is better (1979)
 * @param calinskiHarabasz ratio of the variance between and within, more is better (1974)
 */
record ClusterQuality(double silhouette, double daviesBouldin, double calinskiHarabasz) {
  /** Of labels from 0 to {@code clusters - 1}; the silhouette takes time in n squared. */
  static ClusterQuality of(Points points, int[] labels, int clusters) {
    Spread spread = Spread.of(points, labels, clusters);
    return spread.filled() < 2
        ? new ClusterQuality(0, 0, 0)
        : new ClusterQuality(
            Silhouette.of(points, labels, clusters),
            spread.daviesBouldin(),
            spread.calinskiHarabasz());
  }
}
