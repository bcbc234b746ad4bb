package io.clientele.local.events;

import java.math.BigDecimal;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** The {@code numeric} filter: one comparison, or a lower and an upper one. */
final class NumericRange {
  private NumericRange() {}

  static Predicate<BigDecimal> of(@Nullable Object operand) {
    if (!(operand instanceof List<?> terms) || (terms.size() != 2 && terms.size() != 4)) {
      throw new InvalidPatternException("numeric takes one or two comparisons");
    }
    Predicate<BigDecimal> range = comparison(terms.get(0), terms.get(1));
    return terms.size() == 2 ? range : range.and(comparison(terms.get(2), terms.get(3)));
  }

  private static Predicate<BigDecimal> comparison(
      @Nullable Object operator, @Nullable Object bound) {
    if (!(bound instanceof Number number)) {
      throw new InvalidPatternException("Value of numeric must be a number");
    }
    BigDecimal limit = ValueMatchers.decimal(number);
    return switch (String.valueOf(operator)) {
      case "<" -> value -> value.compareTo(limit) < 0;
      case "<=" -> value -> value.compareTo(limit) <= 0;
      case "=" -> value -> value.compareTo(limit) == 0;
      case ">=" -> value -> value.compareTo(limit) >= 0;
      case ">" -> value -> value.compareTo(limit) > 0;
      default ->
          throw new InvalidPatternException("Unrecognized numeric range operator: " + operator);
    };
  }
}
