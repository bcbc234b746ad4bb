package io.clientele.domain.metric;

import io.clientele.domain.csv.QuotedCells;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The only place where metrics are defined is the table {@code metrics.csv} beside this class. A
 * zero denominator gives no value, never 0; the sum over the segments of a scheme and what is
 * unassigned equals the total.
 */
public final class MetricRegistry {
  private static final String TABLE = "metrics.csv";
  private static final int COLUMNS = 11;
  private static final List<Metric> METRICS = read();

  private MetricRegistry() {}

  /** Every metric, in the order of the elements. */
  public static List<Metric> metrics() {
    return METRICS;
  }

  public static Optional<Metric> metric(String id) {
    return METRICS.stream().filter(metric -> metric.id().equals(id)).findFirst();
  }

  /** The metrics that an element such as {@code overview} shows. */
  public static List<Metric> ofElement(String element) {
    return METRICS.stream().filter(metric -> metric.elements().contains(element)).toList();
  }

  private static List<Metric> read() {
    try (InputStream table = MetricRegistry.class.getResourceAsStream(TABLE)) {
      if (table == null) {
        throw new IllegalStateException(TABLE + " is missing from the class path");
      }
      return new String(table.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .skip(1)
          .map(MetricRegistry::row)
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Metric row(String line) {
    List<String> cells =
        QuotedCells.of(line)
            .filter(found -> found.size() == COLUMNS)
            .orElseThrow(() -> new IllegalStateException(TABLE + ": no metric is in " + line));
    return new Metric(
        cells.get(0),
        cells.get(1),
        cells.get(2),
        cells.get(3),
        cells.get(4),
        MetricUnit.valueOf(cells.get(5).toUpperCase(Locale.ROOT)),
        cells.get(6),
        cells.get(7),
        List.of(cells.get(8).split(" ", -1)),
        List.of(cells.get(9).split(" ", -1)),
        Boolean.parseBoolean(cells.get(10)));
  }
}
