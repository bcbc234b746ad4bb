package io.clientele.segment.predict.purchase;

import java.util.Arrays;

/**
 * What repeat buyers spent: the number of repeat purchase days of each, and its mean spend on one.
 */
public final class Spends {
  private int[] repeats = new int[1024];
  private double[] means = new double[1024];
  private int size;
  private int mostRepeats;

  /** Adds a customer; who did not repeat or did not pay says nothing and is left out. */
  public void add(int repeats, double mean) {
    if (repeats < 1 || !(mean > 0) || Double.isInfinite(mean)) {
      return;
    }
    if (size == means.length) {
      this.repeats = Arrays.copyOf(this.repeats, 2 * size);
      means = Arrays.copyOf(means, 2 * size);
    }
    this.repeats[size] = repeats;
    means[size] = mean;
    size++;
    mostRepeats = Math.max(mostRepeats, repeats);
  }

  /** Every so many-th of the customers. */
  Spends thinned(int step) {
    Spends some = new Spends();
    for (int i = 0; i < size; i += step) {
      some.add(repeats[i], means[i]);
    }
    return some;
  }

  public int size() {
    return size;
  }

  int repeats(int i) {
    return repeats[i];
  }

  double mean(int i) {
    return means[i];
  }

  int mostRepeats() {
    return mostRepeats;
  }

  double meanOfMeans() {
    double sum = 0;
    for (int i = 0; i < size; i++) {
      sum += means[i];
    }
    return sum / size;
  }

  /**
   * Pearson's correlation of repeats and mean spend, 0 where one of them does not vary. Gamma-Gamma
   * takes it for 0.
   */
  public double correlation() {
    double meanX = 0;
    double meanZ = meanOfMeans();
    for (int i = 0; i < size; i++) {
      meanX += repeats[i];
    }
    meanX /= size;
    double xx = 0;
    double zz = 0;
    double xz = 0;
    for (int i = 0; i < size; i++) {
      xx += (repeats[i] - meanX) * (repeats[i] - meanX);
      zz += (means[i] - meanZ) * (means[i] - meanZ);
      xz += (repeats[i] - meanX) * (means[i] - meanZ);
    }
    return xx > 0 && zz > 0 ? xz / Math.sqrt(xx * zz) : 0;
  }
}
