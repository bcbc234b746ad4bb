package io.clientele.tests.endtoend.figures;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Figures by metric; what has no value is {@link #NONE}. */
final class Figures {
  static final double NONE = Double.NaN;

  private final Map<String, Double> values = new LinkedHashMap<>();

  Figures put(String metric, double value) {
    values.put(metric, value);
    return this;
  }

  Figures put(String metric, long value) {
    return put(metric, (double) value);
  }

  Figures put(String metric, BigDecimal value) {
    return put(metric, value.doubleValue());
  }

  /** A rate or mean and its n; without any n there is no rate. */
  Figures rate(String metric, double sum, double n) {
    return put(metric, ratio(sum, n)).put(metric + "_n", n);
  }

  Figures rate(String metric, long count, double n) {
    return rate(metric, (double) count, n);
  }

  Figures none(String... metrics) {
    for (String metric : metrics) {
      put(metric, NONE);
    }
    return this;
  }

  Figures noRate(String... metrics) {
    for (String metric : metrics) {
      put(metric, NONE).put(metric + "_n", NONE);
    }
    return this;
  }

  double get(String metric) {
    return values.getOrDefault(metric, NONE);
  }

  Map<String, Double> values() {
    return Collections.unmodifiableMap(values);
  }

  static double ratio(double sum, double n) {
    return n == 0 ? NONE : sum / n;
  }

  /** The value in the middle, or the mean of the two there. */
  static double median(List<? extends Number> values) {
    if (values.isEmpty()) {
      return NONE;
    }
    double[] sorted = values.stream().mapToDouble(Number::doubleValue).sorted().toArray();
    return (sorted[(sorted.length - 1) / 2] + sorted[sorted.length / 2]) / 2;
  }

  static BigDecimal sum(List<BigDecimal> amounts) {
    return amounts.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
  }
}
