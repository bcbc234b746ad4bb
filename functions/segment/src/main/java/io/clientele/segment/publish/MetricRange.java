package io.clientele.segment.publish;

import static java.util.Map.entry;

import java.util.Map;

/**
 * Between what a mean can lie at all, in the unit of its metric: the interval of Student knows
 * nothing of that and may reach beyond where few or uneven values are known.
 */
record MetricRange(double least, double most) {
  private static final MetricRange ANY =
      new MetricRange(Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY);
  private static final MetricRange NOT_NEGATIVE = new MetricRange(0, Double.POSITIVE_INFINITY);

  /** Buyers have bought at least once, so their means are of that and more. */
  private static final MetricRange AT_LEAST_ONE = new MetricRange(1, Double.POSITIVE_INFINITY);

  private static final Map<String, MetricRange> RANGES =
      Map.ofEntries(
          entry("recency_days_mean", NOT_NEGATIVE),
          entry("frequency_mean", AT_LEAST_ONE),
          entry("purchase_frequency", AT_LEAST_ONE),
          entry("products_per_customer", AT_LEAST_ONE),
          entry("visits_per_customer", NOT_NEGATIVE),
          entry("social_interactions_per_customer", NOT_NEGATIVE),
          entry("clv_predicted", NOT_NEGATIVE),
          entry("p_alive", new MetricRange(0, 1)),
          entry("nps", new MetricRange(-100, 100)),
          entry("rating_mean", new MetricRange(0, 5)),
          entry("sentiment_mean", new MetricRange(-1, 1)));

  /** Of amounts of money, which may be refunded, anything. */
  static MetricRange of(String metric) {
    return RANGES.getOrDefault(metric, ANY);
  }

  double within(double bound) {
    return Math.clamp(bound, least, most);
  }
}
