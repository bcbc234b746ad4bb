package io.clientele.segment.behaviour;

import java.util.ArrayList;
import java.util.List;

/**
 * The features of all buyers, in the order of their ids.
 *
 * @param customers ids
 * @param names of the features, such as {@code frequency} or {@code category:Coffee}
 * @param values one row a customer, NaN where unknown
 */
record FeatureTable(List<String> customers, List<String> names, Points values) {
  static final String CATEGORY = "category:";

  /** Scales of the features that tell customers apart, from so many rows. */
  List<FeatureScale> scales(int[] rows) {
    List<FeatureScale> scales = new ArrayList<>();
    for (int column = 0; column < names.size(); column++) {
      double[] sample = new double[rows.length];
      for (int row = 0; row < rows.length; row++) {
        sample[row] = values.at(rows[row], column);
      }
      FeatureScale scale = FeatureScale.of(names.get(column), isSkewed(column), sample);
      if (scale != null) {
        scales.add(scale);
      }
    }
    return List.copyOf(scales);
  }

  boolean has(List<FeatureScale> scales) {
    return scales.stream().allMatch(scale -> names.contains(scale.name()));
  }

  /** The rows in the columns of the scales. */
  Points scaled(List<FeatureScale> scales, int[] rows) {
    double[] scaled = new double[rows.length * scales.size()];
    for (int column = 0; column < scales.size(); column++) {
      FeatureScale scale = scales.get(column);
      int from = names.indexOf(scale.name());
      for (int row = 0; row < rows.length; row++) {
        scaled[row * scales.size() + column] = scale.apply(values.at(rows[row], from));
      }
    }
    return new Points(scaled, scales.size());
  }

  private boolean isSkewed(int column) {
    return switch (names.get(column)) {
      case "recency_days", "frequency", "monetary", "interpurchase_days", "engagement" -> true;
      default -> false;
    };
  }
}
