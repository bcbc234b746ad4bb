package io.clientele.aws;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** DynamoDB's attribute values to and from Java's; an absent attribute and NULL are null. */
final class Attributes {
  private Attributes() {}

  static AttributeValue text(@Nullable String value) {
    return value == null ? AttributeValue.fromNul(true) : AttributeValue.fromS(value);
  }

  static AttributeValue instant(@Nullable Instant value) {
    return text(value == null ? null : value.toString());
  }

  static AttributeValue number(@Nullable Number value) {
    return value == null ? AttributeValue.fromNul(true) : AttributeValue.fromN(plain(value));
  }

  static AttributeValue texts(List<String> values) {
    return AttributeValue.fromL(values.stream().map(AttributeValue::fromS).toList());
  }

  static <V extends @Nullable Object> AttributeValue map(
      Map<String, V> values, Function<V, AttributeValue> convert) {
    Map<String, AttributeValue> converted = new LinkedHashMap<>();
    values.forEach((key, value) -> converted.put(key, convert.apply(value)));
    return AttributeValue.fromM(converted);
  }

  static @Nullable String textOf(Map<String, AttributeValue> item, String name) {
    AttributeValue value = item.get(name);
    return value == null ? null : value.s();
  }

  static String requiredText(Map<String, AttributeValue> item, String name) {
    String value = textOf(item, name);
    if (value == null) {
      throw new IllegalStateException("item %s has no attribute %s".formatted(item, name));
    }
    return value;
  }

  static @Nullable Instant instantOf(Map<String, AttributeValue> item, String name) {
    String value = textOf(item, name);
    return value == null ? null : Instant.parse(value);
  }

  static Instant requiredInstant(Map<String, AttributeValue> item, String name) {
    return Instant.parse(requiredText(item, name));
  }

  static long longOf(Map<String, AttributeValue> item, String name) {
    AttributeValue value = item.get(name);
    return value == null || value.n() == null ? 0 : Long.parseLong(value.n());
  }

  static @Nullable Double doubleOf(Map<String, AttributeValue> item, String name) {
    AttributeValue value = item.get(name);
    return value == null || value.n() == null ? null : Double.valueOf(value.n());
  }

  static List<String> textsOf(Map<String, AttributeValue> item, String name) {
    AttributeValue value = item.get(name);
    return value == null ? List.of() : value.l().stream().map(AttributeValue::s).toList();
  }

  static <V extends @Nullable Object> Map<String, V> mapOf(
      Map<String, AttributeValue> item, String name, Function<AttributeValue, V> convert) {
    AttributeValue value = item.get(name);
    Map<String, V> converted = new LinkedHashMap<>();
    if (value != null && value.hasM()) {
      value.m().forEach((key, element) -> converted.put(key, convert.apply(element)));
    }
    return converted;
  }

  static @Nullable Number numberOf(AttributeValue value) {
    return value.n() == null ? null : new BigDecimal(value.n());
  }

  private static String plain(Number value) {
    return value instanceof Double || value instanceof Float
        ? BigDecimal.valueOf(value.doubleValue()).toPlainString()
        : new BigDecimal(value.toString()).toPlainString();
  }
}
