package io.clientele.local.events;

import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The content filters on text. */
final class TextTests {
  private TextTests() {}

  static Predicate<String> of(String name, @Nullable Object operand) {
    boolean ignoreCase = operand instanceof Map<?, ?>;
    String text = text(name, operand);
    return switch (name) {
      case "prefix" -> value -> value.regionMatches(ignoreCase, 0, text, 0, text.length());
      case "suffix" ->
          value ->
              value.regionMatches(
                  ignoreCase, value.length() - text.length(), text, 0, text.length());
      case "equals-ignore-case" -> text::equalsIgnoreCase;
      case "wildcard" -> wildcard(text).asMatchPredicate();
      default -> throw new InvalidPatternException("Unrecognized match type " + name);
    };
  }

  /** The operand, which prefix and suffix may wrap in {@code {"equals-ignore-case": ...}}. */
  private static String text(String name, @Nullable Object operand) {
    Object text = operand;
    if (operand instanceof Map<?, ?> wrapper
        && wrapper.size() == 1
        && (name.equals("prefix") || name.equals("suffix"))) {
      text = wrapper.get("equals-ignore-case");
    }
    if (text instanceof String string) {
      return string;
    }
    throw new InvalidPatternException(name + " must be a text");
  }

  private static Pattern wildcard(String text) {
    StringBuilder regex = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '\\') {
        i++;
        if (i == text.length() || (text.charAt(i) != '*' && text.charAt(i) != '\\')) {
          throw new InvalidPatternException("Invalid escape character in a wildcard");
        }
        regex.append(Pattern.quote(text.substring(i, i + 1)));
      } else if (c == '*') {
        if (text.startsWith("**", i)) {
          throw new InvalidPatternException("Consecutive wildcard characters");
        }
        regex.append(".*");
      } else {
        regex.append(Pattern.quote(String.valueOf(c)));
      }
    }
    return Pattern.compile(regex.toString(), Pattern.DOTALL);
  }
}
