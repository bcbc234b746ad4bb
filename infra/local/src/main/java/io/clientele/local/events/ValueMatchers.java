package io.clientele.local.events;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Reads the content filters of a pattern. */
final class ValueMatchers {
  private ValueMatchers() {}

  static ValueMatcher of(@Nullable Object value) {
    if (value instanceof Map<?, ?> filter) {
      return filter(filter);
    }
    if (value instanceof List) {
      throw new InvalidPatternException("A list must not hold a list");
    }
    return value == null
        ? field -> field.values().stream().anyMatch(Objects::isNull)
        : ValueMatcher.anyValue(actual -> equal(actual, value));
  }

  private static ValueMatcher filter(Map<?, ?> filter) {
    if (filter.size() != 1) {
      throw new InvalidPatternException("A filter must have exactly one name");
    }
    Map.Entry<?, ?> only = filter.entrySet().iterator().next();
    Object operand = only.getValue();
    return switch (String.valueOf(only.getKey())) {
      case "prefix", "suffix", "equals-ignore-case", "wildcard" ->
          ValueMatcher.anyText(TextTests.of(String.valueOf(only.getKey()), operand));
      case "anything-but" -> ValueMatcher.anyValue(anythingBut(operand));
      case "numeric" -> {
        Predicate<BigDecimal> range = NumericRange.of(operand);
        yield ValueMatcher.anyValue(
            value -> value instanceof Number number && range.test(decimal(number)));
      }
      case "exists" -> {
        boolean wanted = bool(operand);
        yield field -> field.present() == wanted;
      }
      default -> throw new InvalidPatternException("Unrecognized match type " + only.getKey());
    };
  }

  private static Predicate<Object> anythingBut(@Nullable Object operand) {
    if (operand instanceof Map<?, ?> filter && filter.size() == 1) {
      Map.Entry<?, ?> only = filter.entrySet().iterator().next();
      String name = String.valueOf(only.getKey());
      List<Predicate<String>> tests =
          list(only.getValue()).stream().map(each -> TextTests.of(name, each)).toList();
      return value ->
          !(value instanceof String text && tests.stream().anyMatch(test -> test.test(text)));
    }
    List<?> excluded = list(operand);
    if (excluded.isEmpty()
        || !excluded.stream().allMatch(each -> each instanceof String || each instanceof Number)) {
      throw new InvalidPatternException("anything-but takes texts, numbers or a filter");
    }
    return value -> excluded.stream().noneMatch(each -> equal(value, each));
  }

  private static boolean equal(Object actual, Object expected) {
    if (actual instanceof Number a && expected instanceof Number e) {
      return decimal(a).compareTo(decimal(e)) == 0;
    }
    return actual.equals(expected);
  }

  static BigDecimal decimal(Number number) {
    return new BigDecimal(number.toString());
  }

  private static List<?> list(@Nullable Object operand) {
    if (operand == null) {
      throw new InvalidPatternException("A filter must not be null");
    }
    return operand instanceof List<?> list ? list : List.of(operand);
  }

  private static boolean bool(@Nullable Object operand) {
    if (operand instanceof Boolean value) {
      return value;
    }
    throw new InvalidPatternException("exists must be true or false");
  }
}
