package io.clientele.segment.behaviour;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/**
 * Customers around planted centres, far enough apart to be told from each other.
 *
 * @param table their features
 * @param truth the centre of each
 */
@SuppressWarnings("ArrayRecordComponent") // for tests only
record Blobs(FeatureTable table, int[] truth) {
  private static final List<String> NAMES =
      List.of("tenure_days", "discount_share", "return_share", "satisfaction", "category:Coffee");

  /**
   * The seed decides the customers; the centres lie on the corners of a cube of five dimensions.
   */
  static Blobs of(int customers, int centres, double shift, long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    int width = NAMES.size();
    double[] values = new double[customers * width];
    int[] truth = new int[customers];
    List<String> ids = new ArrayList<>();
    for (int customer = 0; customer < customers; customer++) {
      truth[customer] = random.nextInt(centres);
      ids.add("c" + customer);
      for (int column = 0; column < width; column++) {
        int code = truth[customer] * 7 + 3;
        double corner = ((code >> column) & 1) * 8.0;
        double spread = 0.6 + 0.4 * (truth[customer] % 3);
        values[customer * width + column] = corner + shift + spread * random.nextGaussian();
      }
    }
    return new Blobs(new FeatureTable(ids, NAMES, new Points(values, width)), truth);
  }

  /** How far the segments of a model are those that were planted. */
  double recovered(BehaviourModel model) {
    Points weights = BehaviourScheme.weights(model, table);
    int[] labels = new int[truth.length];
    for (int customer = 0; customer < labels.length; customer++) {
      labels[customer] =
          Mixture.largest(weights.values(), customer * weights.width(), weights.width());
    }
    return AdjustedRand.of(truth, labels);
  }
}
