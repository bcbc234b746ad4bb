package io.clientele.segment.rules;

import io.clientele.warehouse.engine.SqlText;
import java.util.List;
import java.util.stream.Collectors;

/**
 * One thing that must be so of a customer. What is not known of a customer meets only {@code is not
 * known}.
 *
 * @param values as written, without quotes; none for {@code is known}
 * @param text the whole as the team wrote it
 */
record Condition(Field field, Operator operator, List<String> values, String text) {
  /** The condition over the columns of {@code int_customer_measures}; never null. */
  String sql() {
    String column = SqlText.identifier(field.name());
    return switch (operator) {
      case KNOWN -> column + " is not null";
      case UNKNOWN -> column + " is null";
      case IN -> "coalesce(%s in (%s), false)".formatted(asked(column), list());
      case NOT_IN -> "coalesce(%s not in (%s), false)".formatted(asked(column), list());
      case UNEQUAL -> "coalesce(%s <> %s, false)".formatted(asked(column), list());
      case AT_LEAST, AT_MOST, ABOVE, BELOW, EQUAL ->
          "coalesce(%s %s %s, false)".formatted(asked(column), operator.written(), list());
    };
  }

  private String asked(String column) {
    return field.kind() == Field.Kind.TEXT ? "lower(" + column + ")" : column;
  }

  private String list() {
    return values.stream().map(this::literal).collect(Collectors.joining(", "));
  }

  private String literal(String value) {
    return switch (field.kind()) {
      case TEXT -> "lower(" + SqlText.literal(value) + ")";
      case NUMBER, FLAG -> value;
      case DATE -> "date " + SqlText.literal(value);
    };
  }
}
