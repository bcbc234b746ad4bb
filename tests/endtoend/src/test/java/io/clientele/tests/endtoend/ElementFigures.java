package io.clientele.tests.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The figures of an element as its page writes them, against those of the API.
 *
 * @param rows the table of the segments as texts, the head first and the total last
 * @param metrics the registry's items
 */
record ElementFigures(
    String element, List<List<String>> rows, List<Map<String, Object>> metrics, String currency) {
  private static final String NO_VALUE = "\u2013";

  /** Holds every written figure of the segments and the total; how many those were. */
  int areThoseOf(Map<String, Object> answer) {
    List<Map<String, Object>> segments = Loaded.items(answer, "segments");
    int held = 0;
    for (int i = 0; i < segments.size(); i++) {
      List<String> row = rows.get(i + 1);
      assertThat(row.getFirst()).as(element).isEqualTo(segments.get(i).get("name"));
      held += hold(row, segments.get(i));
    }
    return held + hold(rows.getLast(), Loaded.object(answer, "total"));
  }

  private int hold(List<String> row, Map<String, Object> values) {
    List<String> head = rows.getFirst();
    for (int column = 1; column < head.size(); column++) {
      Map<String, Object> metric = metric(head.get(column));
      Object value = values.get(Objects.requireNonNull(metric.get("id")).toString());
      boolean isRatio = "ratio".equals(metric.get("unit"));
      assertThat(isWritten(row.get(column), value, isRatio))
          .as(
              "%s, %s of %s: %s is written for %s",
              element, head.get(column), row.getFirst(), row.get(column), value)
          .isTrue();
    }
    return head.size() - 1;
  }

  private Map<String, Object> metric(String title) {
    return metrics.stream()
        .filter(
            metric ->
                title.equals(metric.get("name"))
                    || title.equals(metric.get("name") + ", " + currency))
        .findFirst()
        .orElseThrow(() -> new AssertionError("no metric is called " + title));
  }

  /** Within half of the last digit that is written. */
  private static boolean isWritten(String text, @Nullable Object value, boolean isRatio) {
    if (value == null) {
      return text.equals(NO_VALUE);
    }
    BigDecimal exact = new BigDecimal(value.toString());
    BigDecimal shown =
        new BigDecimal(text.replace("\u2212", "-").replace(",", "").replace("%", ""));
    BigDecimal half =
        BigDecimal.ONE.movePointLeft(shown.scale()).multiply(new BigDecimal("0.5001"));
    return shown.subtract(isRatio ? exact.movePointRight(2) : exact).abs().compareTo(half) <= 0;
  }
}
