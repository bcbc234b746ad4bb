package io.clientele.segment.strategies;

import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What must be so of a segment for a play: a metric compared with a number or, {@code x total},
 * with so many times the metric of all customers. Without a value on either side it does not hold.
 *
 * @param metric its id in the registry
 * @param operator one of {@code >=}, {@code <=}, {@code >}, {@code <}
 * @param isOfTotal whether the number is a multiple of the metric of all customers
 * @param text as the playbook has it
 */
record Trigger(String metric, String operator, double number, boolean isOfTotal, String text) {
  private static final Pattern WRITTEN =
      Pattern.compile("([a-z][a-z_]*) *(>=|<=|>|<) *(-?[0-9]+(?:\\.[0-9]+)?)( *x +total)?");

  /** Empty where the text is no trigger. */
  static Optional<Trigger> of(String text) {
    Matcher found = WRITTEN.matcher(text.strip());
    return found.matches()
        ? Optional.of(
            new Trigger(
                found.group(1),
                found.group(2),
                Double.parseDouble(found.group(3)),
                found.group(4) != null,
                text.strip()))
        : Optional.empty();
  }

  boolean holds(Map<String, @Nullable Number> segment, Map<String, @Nullable Number> total) {
    Number value = segment.get(metric);
    Number whole = total.get(metric);
    if (value == null || (isOfTotal && whole == null)) {
      return false;
    }
    double limit = isOfTotal && whole != null ? number * whole.doubleValue() : number;
    return switch (operator) {
      case ">=" -> value.doubleValue() >= limit;
      case "<=" -> value.doubleValue() <= limit;
      case ">" -> value.doubleValue() > limit;
      default -> value.doubleValue() < limit;
    };
  }
}
