package io.clientele.tests.endtoend.figures;

import java.util.Arrays;
import java.util.Comparator;
import java.util.function.ToDoubleFunction;

/**
 * The least value of a function, by a simplex that crawls downhill (Nelder and Mead, 1965). Slow
 * and without derivatives, and so unlike the search of the product.
 */
final class Simplex {
  private static final int STEPS = 500;
  private static final int STARTS = 3;

  private final ToDoubleFunction<double[]> function;
  private Vertex[] vertices = {};

  private Simplex(ToDoubleFunction<double[]> function) {
    this.function = function;
  }

  private static final class Vertex {
    private final double[] point;
    private final double value;

    private Vertex(double[] point, double value) {
      this.point = point;
      this.value = value;
    }

    private double[] point() {
      return point;
    }

    private double value() {
      return value;
    }
  }

  /** The best point that is found; begun anew from where it stopped, so that it stops nowhere. */
  static double[] least(ToDoubleFunction<double[]> function, double... start) {
    Simplex simplex = new Simplex(function);
    double[] best = start;
    for (int i = 0; i < STARTS; i++) {
      best = simplex.from(best);
    }
    return best;
  }

  private double[] from(double[] start) {
    vertices = new Vertex[start.length + 1];
    for (int i = 0; i <= start.length; i++) {
      double[] point = start.clone();
      if (i > 0) {
        point[i - 1] += 0.3;
      }
      vertices[i] = vertex(point);
    }
    for (int step = 0; step < STEPS; step++) {
      Arrays.sort(vertices, Comparator.comparingDouble(Vertex::value));
      step();
    }
    Arrays.sort(vertices, Comparator.comparingDouble(Vertex::value));
    return vertices[0].point();
  }

  private void step() {
    int last = vertices.length - 1;
    Vertex reflected = beyond(1);
    if (reflected.value() < vertices[0].value()) {
      Vertex further = beyond(2);
      vertices[last] = further.value() < reflected.value() ? further : reflected;
    } else if (reflected.value() < vertices[last - 1].value()) {
      vertices[last] = reflected;
    } else {
      Vertex within = beyond(reflected.value() < vertices[last].value() ? 0.5 : -0.5);
      if (within.value() < Math.min(reflected.value(), vertices[last].value())) {
        vertices[last] = within;
      } else {
        shrink();
      }
    }
  }

  /** From the worst point through the middle of the others, and so many times as far again. */
  private Vertex beyond(double times) {
    int size = vertices.length - 1;
    double[] point = new double[size];
    for (int j = 0; j < size; j++) {
      double middle = 0;
      for (int i = 0; i < size; i++) {
        middle += vertices[i].point()[j] / size;
      }
      point[j] = middle + times * (middle - vertices[size].point()[j]);
    }
    return vertex(point);
  }

  private void shrink() {
    double[] best = vertices[0].point();
    for (int i = 1; i < vertices.length; i++) {
      double[] point = vertices[i].point().clone();
      for (int j = 0; j < point.length; j++) {
        point[j] = (point[j] + best[j]) / 2;
      }
      vertices[i] = vertex(point);
    }
  }

  private Vertex vertex(double[] point) {
    double value = function.applyAsDouble(point);
    return new Vertex(point, Double.isNaN(value) ? Double.POSITIVE_INFINITY : value);
  }
}
