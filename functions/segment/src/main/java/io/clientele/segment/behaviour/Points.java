package io.clientele.segment.behaviour;

import java.util.SplittableRandom;

/** Points of equal width in one flat array, row after row. */
final class Points {
  private final double[] values;
  private final int width;

  /** Takes the array as it is, without a copy. */
  Points(double[] values, int width) {
    if (width < 1 || values.length % width != 0) {
      throw new IllegalArgumentException(
          "%d values are no points of width %d".formatted(values.length, width));
    }
    this.values = values;
    this.width = width;
  }

  int count() {
    return values.length / width;
  }

  int width() {
    return width;
  }

  double at(int point, int column) {
    return values[point * width + column];
  }

  /** The array itself, for loops that have to be fast. */
  double[] values() {
    return values;
  }

  double squaredDistance(int point, Points others, int other) {
    int here = point * width;
    int there = other * width;
    double sum = 0;
    for (int column = 0; column < width; column++) {
      double difference = values[here + column] - others.values[there + column];
      sum += difference * difference;
    }
    return sum;
  }

  Points rows(int[] chosen) {
    double[] copy = new double[chosen.length * width];
    for (int row = 0; row < chosen.length; row++) {
      System.arraycopy(values, chosen[row] * width, copy, row * width, width);
    }
    return new Points(copy, width);
  }

  /** At most so many of the places 0 to count - 1, each once, in order; the seed decides which. */
  static int[] sample(int count, int size, long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    int left = Math.min(count, size);
    int[] chosen = new int[left];
    int at = 0;
    for (int place = 0; left > 0; place++) {
      if (random.nextInt(count - place) < left) {
        chosen[at++] = place;
        left--;
      }
    }
    return chosen;
  }

  /** So many places, some more than once and others never. */
  static int[] bootstrap(int count, long seed) {
    return new SplittableRandom(seed).ints(count, 0, count).sorted().toArray();
  }
}
