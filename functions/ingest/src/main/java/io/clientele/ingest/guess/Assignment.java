package io.clientele.ingest.guess;

import java.util.Arrays;

/**
 * Pairs rows with columns so that the sum of their scores is the greatest there is (Hungarian
 * method); pairs without a score stay apart.
 */
final class Assignment {
  private Assignment() {}

  /** Column of each row, or -1. */
  static int[] best(double[][] scores, int columns) {
    int rows = scores.length;
    // Columns of nothing let every row stay alone.
    int width = columns + rows;
    double[] rowPrice = new double[rows + 1];
    double[] columnPrice = new double[width + 1];
    int[] rowOf = new int[width + 1];
    int[] way = new int[width + 1];
    for (int row = 1; row <= rows; row++) {
      rowOf[0] = row;
      int column = 0;
      double[] least = new double[width + 1];
      Arrays.fill(least, Double.MAX_VALUE);
      boolean[] used = new boolean[width + 1];
      do {
        used[column] = true;
        int current = rowOf[column];
        double delta = Double.MAX_VALUE;
        int next = 0;
        for (int j = 1; j <= width; j++) {
          if (!used[j]) {
            double score = j <= columns ? scores[current - 1][j - 1] : 0;
            double cost = -score - rowPrice[current] - columnPrice[j];
            if (cost < least[j]) {
              least[j] = cost;
              way[j] = column;
            }
            if (least[j] < delta) {
              delta = least[j];
              next = j;
            }
          }
        }
        for (int j = 0; j <= width; j++) {
          if (used[j]) {
            rowPrice[rowOf[j]] += delta;
            columnPrice[j] -= delta;
          } else {
            least[j] -= delta;
          }
        }
        column = next;
      } while (rowOf[column] != 0);
      do {
        int previous = way[column];
        rowOf[column] = rowOf[previous];
        column = previous;
      } while (column != 0);
    }
    int[] columnOf = new int[rows];
    Arrays.fill(columnOf, -1);
    for (int j = 1; j <= columns; j++) {
      if (rowOf[j] > 0 && scores[rowOf[j] - 1][j - 1] > 0) {
        columnOf[rowOf[j] - 1] = j - 1;
      }
    }
    return columnOf;
  }
}
