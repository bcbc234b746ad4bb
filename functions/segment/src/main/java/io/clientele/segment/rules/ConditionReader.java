package io.clientele.segment.rules;

import io.clientele.domain.config.ConfigurationException;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads a condition such as {@code monetary >= 5000} or {@code country in (PL, DE)}. */
final class ConditionReader {
  private static final Pattern NAME = Pattern.compile("[A-Za-z_][A-Za-z0-9_]*");
  // Commas that are followed by an even number of quotes stand in no text.
  private static final Pattern ITEMS = Pattern.compile(",(?=(?:[^\"]*\"[^\"]*\")*[^\"]*$)");
  private static final String EXAMPLE = "a condition such as monetary >= 5000";

  private final Fields fields;
  private final String file;

  ConditionReader(Fields fields, String file) {
    this.fields = fields;
    this.file = file;
  }

  /** Reads what stands on a line of the file. */
  Condition read(String written, int line) throws ConfigurationException {
    String text = written.strip();
    Matcher name = NAME.matcher(text);
    if (!name.lookingAt()) {
      throw broken(line, "\"" + text + "\" begins with no field", EXAMPLE);
    }
    Field field =
        fields
            .field(name.group())
            .orElseThrow(
                () ->
                    broken(
                        line,
                        "\"" + name.group() + "\" is no field of a customer",
                        "one of " + fields.names()));
    String rest = text.substring(name.end()).strip();
    Operator operator =
        Operator.beginning(rest)
            .orElseThrow(
                () ->
                    broken(
                        line,
                        "\"%s\" after %s compares nothing".formatted(rest, field.name()),
                        "=, !=, <, <=, >, >=, in (…), not in (…), is known or is not known"));
    if (operator.isOrder()
        && (field.kind() == Field.Kind.TEXT || field.kind() == Field.Kind.FLAG)) {
      throw broken(
          line,
          "%s cannot be compared by %s".formatted(field.name(), operator.written()),
          "=, !=, in or not in");
    }
    String operand = rest.substring(operator.written().length()).strip();
    return new Condition(field, operator, values(field, operator, operand, line), text);
  }

  private List<String> values(Field field, Operator operator, String operand, int line)
      throws ConfigurationException {
    if (operator.takesNothing()) {
      if (operand.isEmpty()) {
        return List.of();
      }
      throw broken(line, "\"%s\" after %s".formatted(operand, operator.written()), "nothing");
    }
    if (!operator.takesList()) {
      return List.of(value(field, operand, line));
    }
    if (!operand.startsWith("(") || !operand.endsWith(")") || operand.length() < 3) {
      throw broken(
          line, "\"" + operand + "\" is no list", "values in brackets, such as in (PL, DE)");
    }
    List<String> values = new ArrayList<>();
    for (String item : ITEMS.split(operand.substring(1, operand.length() - 1), -1)) {
      values.add(value(field, item, line));
    }
    return values;
  }

  private String value(Field field, String written, int line) throws ConfigurationException {
    String text = written.strip();
    boolean isQuoted = text.length() >= 2 && text.startsWith("\"") && text.endsWith("\"");
    String value = isQuoted ? text.substring(1, text.length() - 1) : text;
    if (!field.kind().accepts(value) || (field.kind() == Field.Kind.DATE && !isDate(value))) {
      throw broken(
          line,
          "%s is compared with \"%s\"".formatted(field.name(), text),
          field.kind().expected());
    }
    return value;
  }

  private static boolean isDate(String value) {
    try {
      return LocalDate.parse(value).toString().equals(value);
    } catch (DateTimeParseException e) {
      return false;
    }
  }

  private ConfigurationException broken(int line, String problem, String expected) {
    return new ConfigurationException(file, line, problem, expected);
  }
}
