package io.clientele.segment.behaviour;

import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The model that divides the buyers of a run.
 *
 * @param model null where there are too few buyers or they are all alike
 * @param quality of its segments on a sample, null without a model
 * @param reason why there is no model, or why the one in force stayed or went; null where it is new
 *     or nothing has changed
 * @param drift since the model of the run before was fitted, null where there was none to compare
 *     with
 */
record BehaviourScheme(
    @Nullable BehaviourModel model,
    @Nullable ClusterQuality quality,
    @Nullable String reason,
    @Nullable Drift drift) {
  static final int LEAST_BUYERS = 50;
  private static final int SAMPLE = 20_000;
  private static final int SHOWN = 2_000;

  /** The champion stays unless customers have drifted and a challenger is better. */
  static BehaviourScheme of(FeatureTable table, @Nullable BehaviourModel champion) {
    int buyers = table.customers().size();
    if (buyers < LEAST_BUYERS) {
      return without("%d buyers; at least %d are needed".formatted(buyers, LEAST_BUYERS));
    }
    int[] rows = Points.sample(buyers, SAMPLE, ModelFit.SEED);
    List<FeatureScale> scales = table.scales(rows);
    if (scales.isEmpty()) {
      return without("all buyers are alike");
    }
    if (champion == null) {
      return with(ModelFit.of(scales, table.scaled(scales, rows), null), table, null, null);
    }
    @Nullable Drift drift = null;
    boolean canStay = table.has(champion.scales());
    if (canStay && names(scales).equals(names(champion.scales()))) {
      Points points = table.scaled(champion.scales(), rows);
      int[] labels = new Mixture(champion.mixture()).labels(points);
      drift = champion.profile().drift(points, labels);
      if (!drift.isMajor()) {
        return with(champion, table, null, drift);
      }
    }
    BehaviourModel challenger = ModelFit.of(scales, table.scaled(scales, rows), champion);
    if (canStay && !Challenge.isWon(table, rows, champion, challenger)) {
      return with(champion, table, "customers drifted, but a new model was not better", drift);
    }
    return with(challenger, table, "customers drifted and a new model was better", drift);
  }

  private static BehaviourScheme without(String reason) {
    return new BehaviourScheme(null, null, reason, null);
  }

  private static BehaviourScheme with(
      BehaviourModel model, FeatureTable table, @Nullable String reason, @Nullable Drift drift) {
    int[] shown = Points.sample(table.customers().size(), SHOWN, ModelFit.SEED);
    Points points = table.scaled(model.scales(), shown);
    int[] labels = new Mixture(model.mixture()).labels(points);
    return new BehaviourScheme(
        model, ClusterQuality.of(points, labels, model.segments().size()), reason, drift);
  }

  private static List<String> names(List<FeatureScale> scales) {
    return scales.stream().map(FeatureScale::name).toList();
  }

  /** Weights of all buyers, one row each in the order of the table, by segment. */
  static Points weights(BehaviourModel model, FeatureTable table) {
    int all = table.customers().size();
    int segments = model.segments().size();
    double[] weights = new double[all * segments];
    Mixture mixture = new Mixture(model.mixture());
    int chunk = SAMPLE;
    for (int from = 0; from < all; from += chunk) {
      Points points =
          table.scaled(
              model.scales(), IntStream.range(from, Math.min(all, from + chunk)).toArray());
      for (int point = 0; point < points.count(); point++) {
        mixture.posterior(points, point, weights, (from + point) * segments);
        Weights.prune(weights, (from + point) * segments, segments);
      }
    }
    return new Points(weights, segments);
  }
}
