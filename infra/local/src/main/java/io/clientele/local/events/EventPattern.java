package io.clientele.local.events;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * An event pattern: which events a rule is for.
 *
 * <p>All fields of a pattern must match; of the values listed for a field, one; of {@code $or}, one
 * branch. A field of an event that is a list matches when one of its elements does. IP address
 * ranges ({@code cidr}) are not supported.
 */
public final class EventPattern {
  private final Predicate<Map<?, ?>> matcher;

  private EventPattern(Predicate<Map<?, ?>> matcher) {
    this.matcher = matcher;
  }

  /**
   * Reads a pattern from its JSON object.
   *
   * @throws InvalidPatternException when EventBridge would refuse it
   */
  public static EventPattern of(Map<?, ?> pattern) {
    return new EventPattern(object(pattern));
  }

  /** Whether the event, a JSON object, is one of those. */
  public boolean matches(Map<?, ?> event) {
    return matcher.test(event);
  }

  private static Predicate<Map<?, ?>> object(Map<?, ?> pattern) {
    if (pattern.isEmpty()) {
      throw new InvalidPatternException("Empty objects are not allowed");
    }
    List<Predicate<Map<?, ?>>> all = new ArrayList<>();
    pattern.forEach((name, value) -> all.add(field(String.valueOf(name), value)));
    return event -> all.stream().allMatch(field -> field.test(event));
  }

  private static Predicate<Map<?, ?>> field(String name, @Nullable Object pattern) {
    if (name.equals("$or")) {
      return anyOf(pattern);
    }
    if (pattern instanceof Map<?, ?> map) {
      Predicate<Map<?, ?>> nested = object(map);
      return event -> anyObject(event.get(name), nested);
    }
    if (pattern instanceof List<?> values && !values.isEmpty()) {
      List<ValueMatcher> matchers = values.stream().map(ValueMatchers::of).toList();
      return event ->
          matchers.stream().anyMatch(matcher -> matcher.matches(FieldValue.of(event, name)));
    }
    throw new InvalidPatternException(
        "\"" + name + "\" must be an object or a list that is not empty");
  }

  private static Predicate<Map<?, ?>> anyOf(@Nullable Object pattern) {
    if (!(pattern instanceof List<?> branches) || branches.size() < 2) {
      throw new InvalidPatternException("$or must list at least 2 objects");
    }
    List<Predicate<Map<?, ?>>> any = new ArrayList<>();
    for (Object branch : branches) {
      if (!(branch instanceof Map<?, ?> map)) {
        throw new InvalidPatternException("$or must list objects");
      }
      any.add(object(map));
    }
    return event -> any.stream().anyMatch(branch -> branch.test(event));
  }

  /**
   * An absent field counts as an empty object, so that {@code exists: false} can match below it.
   */
  private static boolean anyObject(@Nullable Object value, Predicate<Map<?, ?>> nested) {
    return switch (value) {
      case Map<?, ?> map -> nested.test(map);
      case List<?> list when !list.isEmpty() ->
          list.stream().anyMatch(element -> anyObject(element, nested));
      case null, default -> nested.test(Map.of());
    };
  }
}
