package io.clientele.segment.predict.churn;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** Probabilities that were predicted and what came. */
final class Outcomes {
  private final double[] predicted;
  private final boolean[] came;

  Outcomes(List<Double> predicted, List<Boolean> came) {
    this.predicted = predicted.stream().mapToDouble(Double::doubleValue).toArray();
    this.came = new boolean[came.size()];
    for (int i = 0; i < this.came.length; i++) {
      this.came[i] = came.get(i);
    }
  }

  /**
   * Area under the ROC curve: of two that ended differently, how often the right one was likelier.
   */
  double areaUnderCurve() {
    List<Integer> order = likeliestFirst().reversed();
    double won = 0;
    long negatives = 0;
    long positives = 0;
    for (int i = 0; i < order.size(); ) {
      double value = predicted[order.get(i)];
      long here = 0;
      long tied = 0;
      for (; i < order.size() && predicted[order.get(i)] == value; i++) {
        if (came[order.get(i)]) {
          here++;
        } else {
          tied++;
        }
      }
      won += here * (negatives + tied / 2.0);
      negatives += tied;
      positives += here;
    }
    return won / ((double) positives * negatives);
  }

  /** Brier's score: the mean squared error of the probabilities. */
  double brier() {
    double sum = 0;
    for (int i = 0; i < came.length; i++) {
      double error = predicted[i] - (came[i] ? 1 : 0);
      sum += error * error;
    }
    return sum / came.length;
  }

  /**
   * The share of those who came, among the likeliest tenth, the next, and so on, to that of all.
   */
  List<Double> liftByDecile() {
    List<Integer> order = likeliestFirst();
    double share =
        (double) IntStream.range(0, came.length).filter(i -> came[i]).count() / came.length;
    List<Double> lifts = new ArrayList<>();
    for (int decile = 0; decile < 10; decile++) {
      int from = order.size() * decile / 10;
      int to = order.size() * (decile + 1) / 10;
      long hits = order.subList(from, to).stream().filter(i -> came[i]).count();
      lifts.add(hits / (double) (to - from) / share);
    }
    return lifts;
  }

  private List<Integer> likeliestFirst() {
    return IntStream.range(0, came.length)
        .boxed()
        .sorted(
            Comparator.comparingDouble((Integer i) -> -predicted[i])
                .thenComparing(Comparator.naturalOrder()))
        .toList();
  }
}
