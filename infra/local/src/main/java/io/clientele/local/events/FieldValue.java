package io.clientele.local.events;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What an event has at a field: nothing, or one or more plain values.
 *
 * @param present whether a plain value or a list is there
 * @param values the elements of a list, or the one value; an element may be null
 */
record FieldValue(boolean present, List<@Nullable Object> values) {
  static FieldValue of(Map<?, ?> event, String name) {
    Object value = event.get(name);
    if (value instanceof Map || (value == null && !event.containsKey(name))) {
      return new FieldValue(false, List.of());
    }
    return value instanceof List<?> list
        ? new FieldValue(!list.isEmpty(), Collections.unmodifiableList(list))
        : new FieldValue(true, Collections.singletonList(value));
  }
}
