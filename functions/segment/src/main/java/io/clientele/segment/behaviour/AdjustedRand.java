package io.clientele.segment.behaviour;

/**
 * How far two divisions of the same points agree: 1 equal, 0 as by chance (Hubert, Arabie 1985).
 */
public final class AdjustedRand {
  private AdjustedRand() {}

  /** Of labels from 0 up; 1 where both put all points together or all apart. */
  public static double of(int[] first, int[] second) {
    int rows = groups(first);
    int columns = groups(second);
    long[] cells = new long[rows * columns];
    long[] rowSums = new long[rows];
    long[] columnSums = new long[columns];
    for (int point = 0; point < first.length; point++) {
      cells[first[point] * columns + second[point]]++;
      rowSums[first[point]]++;
      columnSums[second[point]]++;
    }
    double together = pairs(cells);
    double inFirst = pairs(rowSums);
    double inSecond = pairs(columnSums);
    double all = pairs(new long[] {first.length});
    double expected = all == 0 ? 0 : inFirst * inSecond / all;
    double most = (inFirst + inSecond) / 2;
    return most == expected ? 1 : (together - expected) / (most - expected);
  }

  private static double pairs(long[] counts) {
    double sum = 0;
    for (long count : counts) {
      sum += count * (count - 1) / 2.0;
    }
    return sum;
  }

  private static int groups(int[] labels) {
    int groups = 0;
    for (int label : labels) {
      groups = Math.max(groups, label + 1);
    }
    return groups;
  }
}
