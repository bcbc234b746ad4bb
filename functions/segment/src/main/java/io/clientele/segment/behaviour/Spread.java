package io.clientele.segment.behaviour;

/** Where the clusters of some points lie, and how far their points are from there. */
final class Spread {
  private final Points points;
  private final int[] labels;
  private final int[] sizes;
  private final Points centroids;

  private Spread(Points points, int[] labels, int[] sizes, Points centroids) {
    this.points = points;
    this.labels = labels;
    this.sizes = sizes;
    this.centroids = centroids;
  }

  static Spread of(Points points, int[] labels, int clusters) {
    int width = points.width();
    double[] means = new double[clusters * width];
    int[] sizes = new int[clusters];
    for (int point = 0; point < labels.length; point++) {
      sizes[labels[point]]++;
      for (int column = 0; column < width; column++) {
        means[labels[point] * width + column] += points.at(point, column);
      }
    }
    for (int at = 0; at < means.length; at++) {
      means[at] /= Math.max(1, sizes[at / width]);
    }
    return new Spread(points, labels, sizes, new Points(means, width));
  }

  /** Clusters that have a point. */
  int filled() {
    int filled = 0;
    for (int size : sizes) {
      filled += size > 0 ? 1 : 0;
    }
    return filled;
  }

  double daviesBouldin() {
    double[] scatter = new double[sizes.length];
    for (int point = 0; point < labels.length; point++) {
      int label = labels[point];
      scatter[label] += Math.sqrt(points.squaredDistance(point, centroids, label)) / sizes[label];
    }
    double sum = 0;
    for (int one = 0; one < sizes.length; one++) {
      double worst = 0;
      for (int two = 0; sizes[one] > 0 && two < sizes.length; two++) {
        double distance = Math.sqrt(centroids.squaredDistance(one, centroids, two));
        if (two != one && sizes[two] > 0 && distance > 0) {
          worst = Math.max(worst, (scatter[one] + scatter[two]) / distance);
        }
      }
      sum += worst;
    }
    return sum / filled();
  }

  double calinskiHarabasz() {
    Points centre = of(points, new int[labels.length], 1).centroids;
    double within = 0;
    for (int point = 0; point < labels.length; point++) {
      within += points.squaredDistance(point, centroids, labels[point]);
    }
    double between = 0;
    for (int cluster = 0; cluster < sizes.length; cluster++) {
      between += sizes[cluster] * centroids.squaredDistance(cluster, centre, 0);
    }
    int filled = filled();
    return within == 0 || labels.length == filled
        ? 0
        : between / (filled - 1) / (within / (labels.length - filled));
  }
}
