package io.clientele.tests.endtoend.figures;

import java.util.List;

/** Sums and means of movements. */
final class Sums {
  private Sums() {}

  /** What was sold less what was paid back. */
  static double revenue(List<Movement> movements) {
    return Figures.sum(movements.stream().map(Movement::net).toList()).doubleValue();
  }

  static double mean(List<? extends Number> values) {
    return Figures.ratio(values.stream().mapToDouble(Number::doubleValue).sum(), values.size());
  }
}
