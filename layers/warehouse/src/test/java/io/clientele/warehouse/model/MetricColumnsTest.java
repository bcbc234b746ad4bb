package io.clientele.warehouse.model;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.domain.metric.Metric;
import io.clientele.domain.metric.MetricRegistry;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The columns of the marts are the metrics of the registry. */
class MetricColumnsTest {
  private static final List<String> IDENTITY =
      List.of("scheme", "month", "rank", "segment_id", "basis", "is_complete");
  private static final ModelCatalogue CATALOGUE = ModelCatalogue.load();

  /** The two whose table is not named after the element. */
  private static final Map<String, String> MARTS =
      Map.of("overview", "segments", "growth", "segment_months");

  static Stream<String> elements() {
    return MetricRegistry.metrics().stream()
        .flatMap(metric -> metric.elements().stream())
        .distinct()
        .filter(element -> mart(element).isPresent());
  }

  @ParameterizedTest
  @MethodSource("elements")
  void everyMetricOfAnElementIsAColumnOfItsMart(String element) {
    assertThat(columns(mart(element).orElseThrow()))
        .containsAll(MetricRegistry.ofElement(element).stream().map(Metric::id).toList());
  }

  @ParameterizedTest
  @MethodSource("elements")
  void everyColumnOfTheMartIsAMetricOrTheNumberThatOneIsTakenOf(String element) {
    assertThat(columns(mart(element).orElseThrow()))
        .allSatisfy(
            column ->
                assertThat(MetricRegistry.metric(column.replaceFirst("_(n|low|high)$", "")))
                    .as(column)
                    .isPresent());
  }

  @Test
  void theSegmentsAndTheirMonthsAreHeld() {
    assertThat(elements()).contains("overview", "growth");
  }

  private static Optional<Model> mart(String element) {
    return CATALOGUE.model(MARTS.getOrDefault(element, "segment_" + element));
  }

  private static List<String> columns(Model mart) {
    return mart.columns().stream()
        .map(ModelColumn::name)
        .filter(column -> !IDENTITY.contains(column))
        .toList();
  }
}
