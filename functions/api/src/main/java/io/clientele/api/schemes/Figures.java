package io.clientele.api.schemes;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Metrics as they are written: plain decimal numbers without trailing zeros, or null. */
final class Figures {
  private Figures() {}

  /** By metric id, sorted so that the same figures are the same bytes. */
  static Map<String, @Nullable Object> of(Map<String, @Nullable Number> metrics) {
    Map<String, @Nullable Object> figures = new LinkedHashMap<>();
    new TreeMap<>(metrics).forEach((metric, value) -> figures.put(metric, plain(value)));
    return figures;
  }

  private static @Nullable BigDecimal plain(@Nullable Number value) {
    if (value == null || (value instanceof Double number && !Double.isFinite(number))) {
      return null;
    }
    return new BigDecimal(value.toString()).stripTrailingZeros();
  }
}
