package io.clientele.local.events;

import java.util.function.Predicate;

/** One of the values that a pattern lists for a field. */
@FunctionalInterface
interface ValueMatcher {
  boolean matches(FieldValue field);

  /** Matches when one of the field's texts passes. */
  static ValueMatcher anyText(Predicate<String> test) {
    return field ->
        field.values().stream().anyMatch(value -> value instanceof String text && test.test(text));
  }

  /** Matches when one of the field's values passes. */
  static ValueMatcher anyValue(Predicate<Object> test) {
    return field -> field.values().stream().anyMatch(value -> value != null && test.test(value));
  }
}
