package io.clientele.generator.random;

import java.util.List;
import java.util.function.ToDoubleFunction;

/** Choices with unequal chances. */
public final class Weighted<T> {
  private final List<T> choices;
  private final double[] cumulative;

  public Weighted(List<T> choices, ToDoubleFunction<T> weight) {
    this.choices = List.copyOf(choices);
    this.cumulative = new double[choices.size()];
    double sum = 0;
    for (int i = 0; i < cumulative.length; i++) {
      sum += weight.applyAsDouble(choices.get(i));
      cumulative[i] = sum;
    }
  }

  public T pick(Draw draw) {
    double target = draw.uniform() * cumulative[cumulative.length - 1];
    int i = 0;
    while (cumulative[i] <= target) {
      i++;
    }
    return choices.get(i);
  }
}
