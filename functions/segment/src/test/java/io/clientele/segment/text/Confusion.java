package io.clientele.segment.text;

import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** Right and wrong answers by class. */
final class Confusion {
  private final Map<String, int[]> counts = new TreeMap<>();

  /** Counts one decision on one class. */
  void add(String name, boolean expected, boolean found) {
    int[] count = counts.computeIfAbsent(name, key -> new int[3]);
    count[0] += expected && found ? 1 : 0;
    count[1] += expected ? 1 : 0;
    count[2] += found ? 1 : 0;
  }

  double precision(String name) {
    int[] count = counts.getOrDefault(name, new int[3]);
    return (double) count[0] / Math.max(count[2], 1);
  }

  double recall(String name) {
    int[] count = counts.getOrDefault(name, new int[3]);
    return (double) count[0] / Math.max(count[1], 1);
  }

  Iterable<String> names() {
    return counts.keySet();
  }

  @Override
  public String toString() {
    StringBuilder text = new StringBuilder();
    counts.forEach(
        (name, count) ->
            text.append(
                String.format(
                    Locale.ROOT,
                    "%n%-10s n %4d precision %.3f recall %.3f",
                    name,
                    count[1],
                    precision(name),
                    recall(name))));
    return text.toString();
  }
}
