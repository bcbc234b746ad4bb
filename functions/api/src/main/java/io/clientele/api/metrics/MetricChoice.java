package io.clientele.api.metrics;

import io.clientele.api.paging.Cursor;
import io.clientele.api.problem.ProblemException;
import io.clientele.domain.metric.Metric;
import io.clientele.domain.metric.MetricRegistry;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Which metrics of the registry are asked for.
 *
 * @param ids empty for all
 */
record MetricChoice(Set<String> ids) {

  /** Refuses what is no metric. */
  static MetricChoice of(List<String> values) {
    Set<String> ids =
        values.stream()
            .flatMap(value -> Arrays.stream(value.split(",", -1)))
            .collect(Collectors.toCollection(TreeSet::new));
    Set<String> known =
        MetricRegistry.metrics().stream().map(Metric::id).collect(Collectors.toSet());
    for (String id : ids) {
      if (!known.contains(id)) {
        throw ProblemException.invalidParameter(
            "metric", id, "ids of metrics, as GET /v1/metrics lists them without this parameter");
      }
    }
    return new MetricChoice(ids);
  }

  /** In the order of the registry. */
  List<MetricView> views() {
    return MetricRegistry.metrics().stream()
        .filter(metric -> ids.isEmpty() || ids.contains(metric.id()))
        .map(MetricView::of)
        .toList();
  }

  List<Cursor.Trait> list() {
    Cursor.Trait metrics = new Cursor.Trait("list", "metrics");
    return ids.isEmpty()
        ? List.of(metrics)
        : List.of(metrics, new Cursor.Trait("metric", String.join(",", ids)));
  }
}
