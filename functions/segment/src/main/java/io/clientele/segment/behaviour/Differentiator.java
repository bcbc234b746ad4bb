package io.clientele.segment.behaviour;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * A feature in which a segment differs from all other customers.
 *
 * @param effect Cohen's d: difference of the means over the pooled deviation, in scaled units
 * @param mean of the segment, in the unit of the feature
 * @param others mean of the others
 */
record Differentiator(String feature, double effect, double mean, double others) {

  /** Those of one cluster, the strongest first. */
  static List<Differentiator> of(
      List<FeatureScale> scales, Points points, int[] labels, int cluster) {
    List<Differentiator> found = new ArrayList<>();
    for (int feature = 0; feature < scales.size(); feature++) {
      double[] inside = moments(points, labels, cluster, true, feature);
      double[] outside = moments(points, labels, cluster, false, feature);
      double pooled = Math.sqrt((inside[2] + outside[2]) / Math.max(1, inside[0] + outside[0] - 2));
      double difference = inside[1] - outside[1];
      FeatureScale scale = scales.get(feature);
      found.add(
          new Differentiator(
              scale.name(),
              difference / Math.max(pooled, 0.05),
              scale.unscaled(inside[1]),
              scale.unscaled(outside[1])));
    }
    found.sort(
        Comparator.comparingDouble((Differentiator one) -> -Math.abs(one.effect))
            .thenComparing(Differentiator::feature));
    return List.copyOf(found);
  }

  boolean isMuch() {
    return effect > 0;
  }

  /** Count, mean and sum of squared differences. */
  private static double[] moments(
      Points points, int[] labels, int cluster, boolean isInside, int feature) {
    double[] moments = new double[3];
    for (int point = 0; point < labels.length; point++) {
      if (labels[point] == cluster == isInside) {
        moments[0]++;
        double difference = points.at(point, feature) - moments[1];
        moments[1] += difference / moments[0];
        moments[2] += difference * (points.at(point, feature) - moments[1]);
      }
    }
    return moments;
  }
}
