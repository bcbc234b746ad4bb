package io.clientele.segment.rules;

/**
 * A column that conditions can ask of a customer.
 *
 * @param name a column of {@code int_customer_measures}
 */
record Field(String name, Kind kind) {
  /** What may be written beside the field. */
  enum Kind {
    TEXT("a word, or a text in double quotes"),
    NUMBER("a number such as 1500 or 0.25, with a point for decimals"),
    DATE("a date such as 2024-01-31"),
    FLAG("true or false");

    private final String expected;

    Kind(String expected) {
      this.expected = expected;
    }

    String expected() {
      return expected;
    }

    boolean accepts(String value) {
      return switch (this) {
        case TEXT -> !value.isEmpty();
        case NUMBER -> value.matches("-?[0-9]{1,15}(\\.[0-9]{1,10})?");
        case DATE -> value.matches("[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])");
        case FLAG -> value.equals("true") || value.equals("false");
      };
    }

    static Kind ofSql(String type) {
      return switch (type) {
        case "varchar" -> TEXT;
        case "date" -> DATE;
        case "boolean" -> FLAG;
        default -> NUMBER;
      };
    }
  }
}
