package io.clientele.segment.behaviour;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** A new model from a sample of the customers, which keeps the segments of an old one. */
final class ModelFit {
  static final long SEED = 20_240_229;
  private static final int CHOICE = 4_000;
  private static final int ITERATIONS = 20;

  private ModelFit() {}

  /** Of points in the columns of the scales, seen with the old model where there is one. */
  static BehaviourModel of(List<FeatureScale> scales, Points points, @Nullable BehaviourModel old) {
    Points sample = points.rows(Points.sample(points.count(), CHOICE, SEED));
    ClusterChoice choice = ClusterChoice.of(sample, SEED);
    double stability = Stability.of(sample, choice.fit().mixture(), SEED);
    MixtureParameters fitted =
        MixtureFit.improve(points, choice.fit().mixture().parameters(), ITERATIONS)
            .mixture()
            .parameters();
    MixtureParameters ranked = inOrder(fitted, ranks(scales, fitted));
    int[] labels = new Mixture(ranked).labels(points);
    List<BehaviourModel.Segment> segments = new ArrayList<>();
    int nextId = name(scales, points, labels, ranked.means(), old, segments);
    return new BehaviourModel(
        scales,
        ranked,
        List.copyOf(segments),
        nextId,
        choice.criterion(),
        stability,
        Profile.of(points, labels, segments.size()));
  }

  /** Segments that are still there keep their id, and their name. */
  private static int name(
      List<FeatureScale> scales,
      Points points,
      int[] labels,
      Points means,
      @Nullable BehaviourModel old,
      List<BehaviourModel.Segment> segments) {
    int nextId = old == null ? 1 : old.nextId();
    int[] match = new int[means.count()];
    Arrays.fill(match, -1);
    if (old != null) {
      match = SegmentMatching.match(SegmentMatching.distances(old, scales, means));
    }
    SegmentNames names = new SegmentNames();
    for (int was : match) {
      if (old != null && was >= 0) {
        names.keep(old.segments().get(was));
      }
    }
    for (int cluster = 0; cluster < match.length; cluster++) {
      if (old != null && match[cluster] >= 0) {
        segments.add(old.segments().get(match[cluster]));
      } else {
        segments.add(
            names.name("b" + nextId++, Differentiator.of(scales, points, labels, cluster)));
      }
    }
    return nextId;
  }

  /** Who spends the most comes first. */
  private static int[] ranks(List<FeatureScale> scales, MixtureParameters mixture) {
    int by = 0;
    for (int column = 0; column < scales.size(); column++) {
      by = scales.get(column).name().equals("monetary") ? column : by;
    }
    int column = by;
    return IntStream.range(0, mixture.components())
        .boxed()
        .sorted(Comparator.comparingDouble(component -> -mixture.means().at(component, column)))
        .mapToInt(Integer::intValue)
        .toArray();
  }

  private static MixtureParameters inOrder(MixtureParameters mixture, int[] order) {
    int matrix = mixture.means().width() * mixture.means().width();
    double[] weights = new double[order.length];
    double[] covariances = new double[mixture.covariances().length];
    for (int rank = 0; rank < order.length; rank++) {
      weights[rank] = mixture.weights()[order[rank]];
      System.arraycopy(
          mixture.covariances(), order[rank] * matrix, covariances, rank * matrix, matrix);
    }
    return new MixtureParameters(weights, mixture.means().rows(order), covariances);
  }
}
