package io.clientele.local.template;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A resolved mapping of the template and where it stands; answers typed values or a clear error.
 */
public record Tree(Place place, Map<String, Object> values) {
  /** True where the property is given. */
  public boolean has(String name) {
    return values.containsKey(name);
  }

  /** The text of a property that must be there. */
  public String text(String name) {
    String text = textOrNull(name);
    if (text == null) {
      throw TemplateException.at(place.property(name), "is missing");
    }
    return text;
  }

  /** The text of a property, or the fallback where it is not given. */
  public String text(String name, String fallback) {
    String text = textOrNull(name);
    return text == null ? fallback : text;
  }

  /** The text of a property, null where it is not given. */
  public @Nullable String textOrNull(String name) {
    Object value = values.get(name);
    if (value instanceof Map || value instanceof List) {
      throw TemplateException.at(place.property(name), "must be a single value");
    }
    return value == null ? null : value.toString();
  }

  /** The whole number of a property, or the fallback where it is not given. */
  public int number(String name, int fallback) {
    String text = textOrNull(name);
    try {
      return text == null ? fallback : Integer.parseInt(text);
    } catch (NumberFormatException e) {
      throw TemplateException.at(place.property(name), "must be a whole number, is " + text);
    }
  }

  /** True where the property says so, false where it is not given. */
  public boolean flag(String name) {
    return Boolean.parseBoolean(text(name, "false"));
  }

  /** The mapping of a property; empty where it is not given. */
  public Tree tree(String name) {
    return tree(place.property(name), values.getOrDefault(name, Map.of()));
  }

  /** The mappings in a list property; empty where it is not given. */
  public List<Tree> trees(String name) {
    List<?> items = list(name);
    return java.util.stream.IntStream.range(0, items.size())
        .mapToObj(index -> tree(place.property(name).item(index), items.get(index)))
        .toList();
  }

  /** The texts in a list property; empty where it is not given. */
  public List<String> texts(String name) {
    return list(name).stream().map(Object::toString).toList();
  }

  private List<?> list(String name) {
    Object value = values.getOrDefault(name, List.of());
    return value instanceof List<?> items ? items : List.of(value);
  }

  private static Tree tree(Place place, @Nullable Object value) {
    if (!(value instanceof Map<?, ?> map)) {
      throw TemplateException.at(place, "must be a mapping");
    }
    Map<String, Object> values = new LinkedHashMap<>();
    map.forEach((key, item) -> values.put(key.toString(), item));
    return new Tree(place, values);
  }
}
