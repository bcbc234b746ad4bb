package io.clientele.segment.behaviour;

import java.util.List;
import java.util.stream.IntStream;

/** Whether a new model is better than the one in force, on the same customers. */
final class Challenge {
  private static final int FOLD = 5;
  private static final int ITERATIONS = 20;
  private static final int SHOWN = 2_000;

  private Challenge() {}

  /**
   * Where both look at the same features, the mean log-likelihood of each fifth customer decides,
   * the challenger being fitted to the others for it; else the silhouette of both in the columns of
   * the challenger.
   */
  static boolean isWon(
      FeatureTable table, int[] rows, BehaviourModel champion, BehaviourModel challenger) {
    return names(champion).equals(names(challenger))
        ? isLikelier(table, rows, champion, challenger)
        : isBetterParted(table, rows, champion, challenger);
  }

  private static boolean isLikelier(
      FeatureTable table, int[] rows, BehaviourModel champion, BehaviourModel challenger) {
    int[] held =
        IntStream.range(0, rows.length).filter(at -> at % FOLD == 0).map(at -> rows[at]).toArray();
    int[] rest =
        IntStream.range(0, rows.length).filter(at -> at % FOLD != 0).map(at -> rows[at]).toArray();
    Mixture fitted =
        MixtureFit.improve(
                table.scaled(challenger.scales(), rest), challenger.mixture(), ITERATIONS)
            .mixture();
    return density(fitted, challenger.scales(), table, held)
        > density(new Mixture(champion.mixture()), champion.scales(), table, held);
  }

  /** In the units of the features, so that scales do not count. */
  private static double density(
      Mixture mixture, List<FeatureScale> scales, FeatureTable table, int[] rows) {
    double units = 0;
    for (FeatureScale scale : scales) {
      units += Math.log(scale.scale());
    }
    return mixture.meanLogDensity(table.scaled(scales, rows)) - units;
  }

  private static boolean isBetterParted(
      FeatureTable table, int[] rows, BehaviourModel champion, BehaviourModel challenger) {
    int[] shown = IntStream.range(0, Math.min(rows.length, SHOWN)).map(at -> rows[at]).toArray();
    Points points = table.scaled(challenger.scales(), shown);
    int[] now = new Mixture(challenger.mixture()).labels(points);
    int[] before = new Mixture(champion.mixture()).labels(table.scaled(champion.scales(), shown));
    return Silhouette.of(points, now, challenger.segments().size())
        > Silhouette.of(points, before, champion.segments().size());
  }

  private static List<String> names(BehaviourModel model) {
    return model.scales().stream().map(FeatureScale::name).toList();
  }
}
