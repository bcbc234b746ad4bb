package io.clientele.local.template;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * SAM's rule for Globals: mappings are merged, lists are joined with the global items first, and a
 * single value of the resource replaces the global one.
 */
final class Globals {
  private Globals() {}

  static Object merge(Object global, Object own) {
    if (global instanceof Map<?, ?> && own instanceof Map<?, ?>) {
      Map<String, Object> merged = Template.map(global);
      Template.map(own).forEach((key, value) -> merged.merge(key, value, Globals::merge));
      return merged;
    }
    if (global instanceof List<?> first && own instanceof List<?> second) {
      List<Object> joined = new ArrayList<>(first);
      joined.addAll(second);
      return joined;
    }
    return own;
  }
}
