package io.clientele.segment.behaviour;

import java.util.Arrays;
import java.util.List;

/** Which of the old segments each new one is: the assignment with the least sum of distances. */
final class SegmentMatching {
  /** A pair farther apart than so many deviations a feature is not the same segment. */
  static final double CAP = 0.75;

  private SegmentMatching() {}

  /**
   * Distances of the centroids over the features that both models look at, in deviations of the old
   * one, as the root of the mean square.
   */
  static double[][] distances(BehaviourModel old, List<FeatureScale> scales, Points means) {
    List<FeatureScale> shared =
        scales.stream()
            .filter(scale -> old.scales().stream().anyMatch(was -> was.name().equals(scale.name())))
            .toList();
    double[][] distances = new double[means.count()][old.segments().size()];
    for (int now = 0; now < distances.length; now++) {
      for (int was = 0; was < distances[now].length; was++) {
        double sum = 0;
        for (FeatureScale scale : shared) {
          int before = place(old.scales(), scale.name());
          double value = scale.unscaled(means.at(now, place(scales, scale.name())));
          double difference =
              old.scales().get(before).apply(value) - old.mixture().means().at(was, before);
          sum += difference * difference;
        }
        boolean isComparable = 2 * shared.size() >= Math.max(scales.size(), old.scales().size());
        distances[now][was] = isComparable ? Math.sqrt(sum / shared.size()) : 2 * CAP;
      }
    }
    return distances;
  }

  /** For each new segment the place of the old one that it is, -1 where it is none of them. */
  static int[] match(double[][] distances) {
    int[] chosen = new int[distances.length];
    int[] best = new int[distances.length];
    Arrays.fill(best, -1);
    search(distances, 0, 0, 0, chosen, new Best(best, Double.MAX_VALUE));
    return best;
  }

  /** Each way to assign costs its distances, and the cap for whoever is left alone. */
  private static Best search(
      double[][] distances, int now, int taken, double cost, int[] chosen, Best best) {
    if (cost >= best.cost()) {
      return best;
    }
    if (now == distances.length) {
      System.arraycopy(chosen, 0, best.match(), 0, chosen.length);
      return new Best(best.match(), cost);
    }
    Best found = best;
    for (int was = 0; was < distances[now].length; was++) {
      if ((taken & 1 << was) == 0 && distances[now][was] < CAP) {
        chosen[now] = was;
        found =
            search(distances, now + 1, taken | 1 << was, cost + distances[now][was], chosen, found);
      }
    }
    chosen[now] = -1;
    return search(distances, now + 1, taken, cost + CAP, chosen, found);
  }

  private static int place(List<FeatureScale> scales, String name) {
    for (int at = 0; at < scales.size(); at++) {
      if (scales.get(at).name().equals(name)) {
        return at;
      }
    }
    throw new IllegalArgumentException("no scale of " + name);
  }

  @SuppressWarnings("ArrayRecordComponent") // one array, filled as better ways are found
  private record Best(int[] match, double cost) {}
}
