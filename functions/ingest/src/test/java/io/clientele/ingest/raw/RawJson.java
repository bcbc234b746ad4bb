package io.clientele.ingest.raw;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.jr.ob.JSON;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;

/** Counts the objects of a JSON text, those with a list of objects as often as its elements. */
public final class RawJson {
  private RawJson() {}

  /** Objects of its list, 1 for a single one, 0 where it has none; empty where it is no JSON. */
  public static OptionalLong objects(String text) throws IOException {
    if (!text.strip().startsWith("{") && !text.strip().startsWith("[")) {
      return OptionalLong.empty();
    }
    try {
      return OptionalLong.of(objects(JSON.std.anyFrom(text)));
    } catch (JsonProcessingException e) {
      return OptionalLong.empty();
    }
  }

  private static long objects(Object value) {
    if (value instanceof List<?> list) {
      return list.stream()
          .filter(Map.class::isInstance)
          .mapToLong(object -> Math.max(1, longest((Map<?, ?>) object)))
          .sum();
    }
    if (value instanceof Map<?, ?> object) {
      return Math.max(1, longest(object));
    }
    return 0;
  }

  private static long longest(Map<?, ?> object) {
    return object.values().stream()
        .filter(List.class::isInstance)
        .mapToLong(RawJson::objects)
        .max()
        .orElse(0);
  }
}
