package io.clientele.ingest.read;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * How near a table that was read is to the one that was expected, 0 to 10: one point for success
 * and three each (precision, recall, their harmonic mean) for header, records and cells, counted as
 * multisets. The measure of Vitagliano and others, "Pollock: a data loading benchmark" (2023),
 * without its lenience towards other writings of one value.
 */
record TableScore(double points) {
  static TableScore of(List<List<String>> expected, List<List<String>> read) {
    if (expected.isEmpty()) {
      return new TableScore(10);
    }
    double header = measures(expected.getFirst().stream(), first(read));
    double records = measures(records(expected), records(read));
    double cells =
        measures(expected.stream().flatMap(List::stream), read.stream().flatMap(List::stream));
    return new TableScore(1 + header + records + cells);
  }

  private static Stream<String> first(List<List<String>> rows) {
    return rows.isEmpty() ? Stream.empty() : rows.getFirst().stream();
  }

  private static Stream<String> records(List<List<String>> rows) {
    return rows.stream().skip(1).map(cells -> String.join("", cells));
  }

  private static double measures(Stream<String> expected, Stream<String> read) {
    Map<String, Integer> wanted = counted(expected);
    Map<String, Integer> found = counted(read);
    if (wanted.isEmpty()) {
      return 3;
    }
    double common =
        wanted.entrySet().stream()
            .mapToInt(entry -> Math.min(entry.getValue(), found.getOrDefault(entry.getKey(), 0)))
            .sum();
    if (common == 0) {
      return 0;
    }
    double ofWanted = common / total(wanted);
    double ofFound = common / total(found);
    return ofWanted + ofFound + 2 * ofWanted * ofFound / (ofWanted + ofFound);
  }

  private static Map<String, Integer> counted(Stream<String> items) {
    Map<String, Integer> counts = new HashMap<>();
    items.forEach(item -> counts.merge(item, 1, Integer::sum));
    return counts;
  }

  private static int total(Map<String, Integer> counts) {
    return counts.values().stream().mapToInt(Integer::intValue).sum();
  }
}
