package io.clientele.segment.behaviour;

import java.util.Arrays;

/**
 * How customers spread over the features, in tenths of those that a model was fitted to, and over
 * its segments.
 *
 * @param edges nine a feature, in scaled units
 * @param counts ten a feature
 * @param sizes one a segment
 */
@SuppressWarnings("ArrayRecordComponent") // made once and read in loops, never compared
record Profile(double[] edges, long[] counts, long[] sizes) {
  private static final int BINS = 10;

  static Profile of(Points points, int[] labels, int clusters) {
    double[] edges = new double[points.width() * (BINS - 1)];
    double[] column = new double[points.count()];
    for (int feature = 0; feature < points.width(); feature++) {
      for (int point = 0; point < column.length; point++) {
        column[point] = points.at(point, feature);
      }
      Arrays.sort(column);
      for (int edge = 1; edge < BINS; edge++) {
        edges[feature * (BINS - 1) + edge - 1] = column[edge * column.length / BINS];
      }
    }
    return of(edges, points, labels, clusters);
  }

  private static Profile of(double[] edges, Points points, int[] labels, int clusters) {
    long[] counts = new long[points.width() * BINS];
    for (int point = 0; point < points.count(); point++) {
      for (int feature = 0; feature < points.width(); feature++) {
        int bin = 0;
        while (bin < BINS - 1 && points.at(point, feature) > edges[feature * (BINS - 1) + bin]) {
          bin++;
        }
        counts[feature * BINS + bin]++;
      }
    }
    long[] sizes = new long[clusters];
    for (int label : labels) {
      sizes[label]++;
    }
    return new Profile(edges, counts, sizes);
  }

  /** Where customers of now spread the most otherwise: over the segments or over a feature. */
  Drift drift(Points points, int[] labels) {
    Profile now = of(edges, points, labels, sizes.length);
    Drift drift = Drift.of(sizes, now.sizes);
    for (int from = 0; from < counts.length; from += BINS) {
      drift =
          drift.larger(
              Drift.of(
                  Arrays.copyOfRange(counts, from, from + BINS),
                  Arrays.copyOfRange(now.counts, from, from + BINS)));
    }
    return drift;
  }
}
