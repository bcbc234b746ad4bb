package io.clientele.segment.behaviour;

/** The mean silhouette of labelled points; a point alone in its cluster has 0. */
final class Silhouette {
  private Silhouette() {}

  static double of(Points points, int[] labels, int clusters) {
    int[] sizes = new int[clusters];
    for (int label : labels) {
      sizes[label]++;
    }
    double[] sums = new double[labels.length * clusters];
    for (int one = 0; one < labels.length; one++) {
      for (int two = 0; two < one; two++) {
        double distance = Math.sqrt(points.squaredDistance(one, points, two));
        sums[one * clusters + labels[two]] += distance;
        sums[two * clusters + labels[one]] += distance;
      }
    }
    double total = 0;
    for (int point = 0; point < labels.length; point++) {
      total += width(sums, point * clusters, labels[point], sizes);
    }
    return labels.length == 0 ? 0 : total / labels.length;
  }

  private static double width(double[] sums, int from, int own, int[] sizes) {
    if (sizes[own] < 2) {
      return 0;
    }
    double within = sums[from + own] / (sizes[own] - 1);
    double nearest = Double.MAX_VALUE;
    for (int other = 0; other < sizes.length; other++) {
      if (other != own && sizes[other] > 0) {
        nearest = Math.min(nearest, sums[from + other] / sizes[other]);
      }
    }
    double most = Math.max(within, nearest);
    return nearest == Double.MAX_VALUE || most == 0 ? 0 : (nearest - within) / most;
  }
}
