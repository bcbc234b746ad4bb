package io.clientele.segment.behaviour;

import java.util.Arrays;
import java.util.SplittableRandom;

/** k-means by Lloyd's iterations from k-means++ starts (Arthur, Vassilvitskii 2007). */
final class KMeans {
  private static final int ITERATIONS = 100;
  private final Points points;
  private final int clusters;
  private final int[] labels;
  private double[] centroids = new double[0];

  private KMeans(Points points, int clusters) {
    this.points = points;
    this.clusters = clusters;
    this.labels = new int[points.count()];
  }

  /**
   * The best of several starts. No cluster is empty unless there are fewer distinct points than
   * clusters.
   */
  static Clustering fit(Points points, int clusters, int starts, long seed) {
    if (points.count() < clusters) {
      throw new IllegalArgumentException(
          "%d points cannot be in %d clusters".formatted(points.count(), clusters));
    }
    SplittableRandom random = new SplittableRandom(seed);
    Clustering best = new KMeans(points, clusters).run(random);
    for (int start = 1; start < starts; start++) {
      Clustering next = new KMeans(points, clusters).run(random);
      best = next.inertia() < best.inertia() ? next : best;
    }
    return best;
  }

  private Clustering run(SplittableRandom random) {
    centroids = start(random);
    double inertia = assign();
    for (int iteration = 0; iteration < ITERATIONS; iteration++) {
      move();
      double next = assign();
      if (next >= inertia) {
        inertia = next;
        break;
      }
      inertia = next;
    }
    return new Clustering(new Points(centroids, points.width()), labels, inertia);
  }

  private double[] start(SplittableRandom random) {
    int width = points.width();
    double[] chosen = new double[clusters * width];
    double[] nearest = new double[points.count()];
    Arrays.fill(nearest, Double.MAX_VALUE);
    int next = random.nextInt(points.count());
    for (int cluster = 0; cluster < clusters; cluster++) {
      System.arraycopy(points.values(), next * width, chosen, cluster * width, width);
      double total = 0;
      for (int point = 0; point < nearest.length; point++) {
        nearest[point] = Math.min(nearest[point], points.squaredDistance(point, points, next));
        total += nearest[point];
      }
      next = draw(nearest, random.nextDouble() * total);
    }
    return chosen;
  }

  private static int draw(double[] weights, double target) {
    double sum = 0;
    for (int point = 0; point < weights.length; point++) {
      sum += weights[point];
      if (sum > target) {
        return point;
      }
    }
    return weights.length - 1;
  }

  private double assign() {
    double[] values = points.values();
    int width = points.width();
    double inertia = 0;
    for (int point = 0; point < labels.length; point++) {
      int from = point * width;
      double least = Double.MAX_VALUE;
      for (int cluster = 0; cluster < clusters; cluster++) {
        int to = cluster * width;
        double sum = 0;
        for (int column = 0; column < width; column++) {
          double difference = values[from + column] - centroids[to + column];
          sum += difference * difference;
        }
        if (sum < least) {
          least = sum;
          labels[point] = cluster;
        }
      }
      inertia += least;
    }
    return inertia;
  }

  private void move() {
    int width = points.width();
    double[] values = points.values();
    double[] sums = new double[centroids.length];
    int[] sizes = new int[clusters];
    for (int point = 0; point < labels.length; point++) {
      int to = labels[point] * width;
      sizes[labels[point]]++;
      for (int column = 0; column < width; column++) {
        sums[to + column] += values[point * width + column];
      }
    }
    for (int cluster = 0; cluster < clusters; cluster++) {
      int from = sizes[cluster] == 0 ? farthest() * width : cluster * width;
      for (int column = 0; column < width; column++) {
        sums[cluster * width + column] =
            sizes[cluster] == 0 ? values[from + column] : sums[from + column] / sizes[cluster];
      }
    }
    centroids = sums;
  }

  private int farthest() {
    Points centres = new Points(centroids, points.width());
    int farthest = 0;
    double most = -1;
    for (int point = 0; point < labels.length; point++) {
      double distance = points.squaredDistance(point, centres, labels[point]);
      if (distance > most) {
        most = distance;
        farthest = point;
      }
    }
    return farthest;
  }
}
