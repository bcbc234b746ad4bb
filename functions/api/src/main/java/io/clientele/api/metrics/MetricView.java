package io.clientele.api.metrics;

import io.clientele.domain.metric.Metric;
import io.micronaut.serde.annotation.Serdeable;
import io.micronaut.serde.config.naming.SnakeCaseStrategy;
import java.util.List;

/** A metric of the registry as readers see it; names as in {@link Metric}. */
@Serdeable.Serializable(naming = SnakeCaseStrategy.class)
record MetricView(
    String id,
    String name,
    String namePl,
    String help,
    String helpPl,
    String unit,
    String formula,
    String nullRule,
    List<String> sources,
    List<String> elements,
    boolean moreIsBetter) {

  static MetricView of(Metric metric) {
    return new MetricView(
        metric.id(),
        metric.name(),
        metric.namePl(),
        metric.help(),
        metric.helpPl(),
        metric.unit().word(),
        metric.formula(),
        metric.nullRule(),
        metric.sources(),
        metric.elements(),
        metric.moreIsBetter());
  }
}
