package io.clientele.warehouse.model;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.domain.metric.Metric;
import io.clientele.domain.metric.MetricRegistry;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The columns of the marts are the metrics of the registry. */
class MetricColumnsTest {
  private static final List<String> IDENTITY =
      List.of("scheme", "month", "rank", "segment_id", "is_complete");

  @ParameterizedTest
  @CsvSource({"overview performance, segments", "growth, segment_months"})
  void everyMetricOfTheElementsIsAColumnOfTheirMartAndTheOtherWayRound(
      String elements, String mart) {
    List<String> columns =
        ModelCatalogue.load().model(mart).orElseThrow().columns().stream()
            .map(ModelColumn::name)
            .filter(column -> !IDENTITY.contains(column))
            .toList();
    List<String> metrics =
        Stream.of(elements.split(" ", -1))
            .flatMap(element -> MetricRegistry.ofElement(element).stream())
            .map(Metric::id)
            .distinct()
            .toList();
    assertThat(metrics).containsExactlyInAnyOrderElementsOf(columns);
  }
}
