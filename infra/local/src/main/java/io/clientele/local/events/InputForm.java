package io.clientele.local.events;

import com.fasterxml.jackson.jr.ob.JSON;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Makes the body of a target's message from an event. */
final class InputForm {
  private static final Pattern PLACEHOLDER = Pattern.compile("<([A-Za-z0-9_.-]+)>");
  private static final Pattern STEP = Pattern.compile("\\.([^.\\[]+)|\\[(\\d+)]|\\['([^']+)']");

  private InputForm() {}

  static String apply(TargetInput input, Map<String, Object> event) {
    return switch (input) {
      case TargetInput.Whole() -> json(event);
      case TargetInput.Part(String path) -> json(at(path, event));
      case TargetInput.Constant(String json) -> json;
      case TargetInput.Transformed transformed -> transform(transformed, event);
    };
  }

  private static String transform(TargetInput.Transformed input, Map<String, Object> event) {
    Matcher matcher = PLACEHOLDER.matcher(input.template());
    return matcher.replaceAll(
        match -> Matcher.quoteReplacement(placeholder(match.group(1), matcher, input, event)));
  }

  private static String placeholder(
      String name, Matcher matcher, TargetInput.Transformed input, Map<String, Object> event) {
    if (name.equals("aws.events.event.json")) {
      return json(event);
    }
    String path = input.paths().get(name);
    if (path == null) {
      return matcher.group();
    }
    Object value = at(path, event);
    String json = json(value);
    return value instanceof String && insideQuotes(input.template(), matcher.start())
        ? json.substring(1, json.length() - 1)
        : json;
  }

  /** A text that the template already quotes must not be quoted again. */
  private static boolean insideQuotes(String template, int end) {
    boolean inside = false;
    for (int i = 0; i < end; i++) {
      char c = template.charAt(i);
      if (c == '\\') {
        i++;
      } else if (c == '"') {
        inside = !inside;
      }
    }
    return inside;
  }

  private static @Nullable Object at(String path, Map<String, Object> event) {
    if (!path.startsWith("$")) {
      throw new IllegalArgumentException("A path must start with $: " + path);
    }
    Object value = event;
    Matcher step = STEP.matcher(path);
    int end = 1;
    while (step.find(end)) {
      if (step.start() != end) {
        break;
      }
      String name = step.group(1) != null ? step.group(1) : step.group(3);
      value = name != null ? member(value, name) : element(value, Integer.parseInt(step.group(2)));
      end = step.end();
    }
    if (end != path.length()) {
      throw new IllegalArgumentException("The path is not understood: " + path);
    }
    return value;
  }

  private static @Nullable Object member(@Nullable Object value, String name) {
    return value instanceof Map<?, ?> map ? map.get(name) : null;
  }

  private static @Nullable Object element(@Nullable Object value, int index) {
    return value instanceof List<?> list && index < list.size() ? list.get(index) : null;
  }

  private static String json(@Nullable Object value) {
    try {
      // A key may hold the two letters that XML, and so a queue, has not; JSON can name them.
      return JSON.std
          .with(JSON.Feature.WRITE_NULL_PROPERTIES)
          .asString(value)
          .replace("\ufffe", "\\ufffe")
          .replace("\uffff", "\\uffff");
    } catch (IOException e) {
      throw new IllegalStateException("An event could not be written as JSON", e);
    }
  }
}
