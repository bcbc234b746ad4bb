package io.clientele.tests.faults;

import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Items of the state table as texts, equal for equal items. */
final class Items {
  private Items() {}

  static String name(Map<String, AttributeValue> item) {
    return "item %s/%s".formatted(text(item, "pk"), text(item, "sk"));
  }

  /**
   * Of the lock only who holds it: epochs tell how often it was taken. Of an erasure not how much
   * was erased: what a life counted that was halted is not known to the next.
   */
  static String content(Map<String, AttributeValue> item) {
    if (text(item, "pk").equals("LOCK")) {
      return "held by '%s'".formatted(text(item, "owner"));
    }
    if (text(item, "pk").startsWith("ERASURE#")) {
      return "%s, of nobody: %b".formatted(text(item, "status"), !item.containsKey("subject"));
    }
    return attributes(item);
  }

  static String text(Map<String, AttributeValue> item, String name) {
    AttributeValue value = item.get(name);
    return value == null || value.s() == null ? "" : value.s();
  }

  /** 0 where there is none. */
  static long whole(Map<String, AttributeValue> item, String name) {
    AttributeValue value = item.get(name);
    return value == null || value.n() == null ? 0 : Long.parseLong(value.n());
  }

  private static String attributes(Map<String, AttributeValue> attributes) {
    Map<String, String> sorted = new TreeMap<>();
    attributes.forEach((name, value) -> sorted.put(name, value(value)));
    return sorted.toString();
  }

  private static String value(AttributeValue value) {
    return switch (value.type()) {
      case M -> attributes(value.m());
      case L -> value.l().stream().map(Items::value).collect(Collectors.joining(", ", "[", "]"));
      case S -> "'" + value.s() + "'";
      case N -> value.n();
      case BOOL -> String.valueOf(value.bool());
      case NUL -> "null";
      default -> value.toString();
    };
  }
}
