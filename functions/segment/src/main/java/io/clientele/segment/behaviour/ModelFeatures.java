package io.clientele.segment.behaviour;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The features that a model looks at, in words, and how it compares their values. */
public final class ModelFeatures {
  private static final String CATEGORY = FeatureTable.CATEGORY;

  private ModelFeatures() {}

  /**
   * One map a feature that the run has a column for.
   *
   * @param model as it is left to the next run
   * @param categories name by the column of {@code int_customer_features} that holds its share
   */
  public static List<Map<String, Object>> of(byte[] model, Map<String, String> categories)
      throws IOException {
    List<Map<String, Object>> features = new ArrayList<>();
    for (FeatureScale scale :
        ModelDocument.read(model).map(BehaviourModel::scales).orElse(List.of())) {
      String name = scale.name();
      if (!name.startsWith(CATEGORY)) {
        features.add(feature(scale, name));
      }
      categories.forEach(
          (column, category) -> {
            if (name.equals(CATEGORY + category)) {
              features.add(feature(scale, column));
            }
          });
    }
    return features;
  }

  private static Map<String, Object> feature(FeatureScale scale, String column) {
    FeatureWords words = FeatureWords.of(scale.name());
    Map<String, Object> feature = new LinkedHashMap<>();
    feature.put("feature", column);
    feature.put("label", words.label());
    feature.put("label_pl", words.labelPl());
    feature.put("typical", scale.unscaled(0));
    feature.put("is_log", scale.isLog());
    feature.put("low", scale.low());
    feature.put("high", scale.high());
    feature.put("centre", scale.centre());
    feature.put("scale", scale.scale());
    return feature;
  }
}
