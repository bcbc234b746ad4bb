package io.clientele.segment.strategies;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Something to do about segments of a kind.
 *
 * @param triggers that must all hold of the segment
 * @param share of the segment's customers that the play is expected to win
 * @param worth the metric that says what one of them is worth, in the reporting currency
 * @param owner the team that takes it on
 * @param expiresAfterDays how long it stands, from the instant that the run looks from
 */
record Play(
    String playId,
    String name,
    String namePl,
    String action,
    String actionPl,
    List<Trigger> triggers,
    double share,
    String worth,
    String owner,
    int expiresAfterDays) {
  private static final int DECIMALS = 4;

  boolean suits(Map<String, @Nullable Number> segment, Map<String, @Nullable Number> total) {
    return triggers.stream().allMatch(trigger -> trigger.holds(segment, total));
  }

  /** Customers x share x worth; empty where the segment has no such figure. */
  Optional<BigDecimal> expectedValue(Map<String, @Nullable Number> segment) {
    Number customers = segment.get("customers");
    Number each = segment.get(worth);
    return customers == null || each == null
        ? Optional.empty()
        : Optional.of(
            BigDecimal.valueOf(customers.longValue())
                .multiply(BigDecimal.valueOf(share))
                .multiply(BigDecimal.valueOf(each.doubleValue()))
                .setScale(DECIMALS, RoundingMode.HALF_UP));
  }

  /** The formula of the expected value, as it is shown. */
  String formula() {
    return "customers x %s x %s".formatted(BigDecimal.valueOf(share).toPlainString(), worth);
  }
}
