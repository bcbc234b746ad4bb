package io.clientele.local.athena;

import java.util.Iterator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Execution parameters: literals of SQL that take the places of the question marks in order. */
final class Parameters {
  private static final Pattern LITERAL =
      Pattern.compile(
          "(?i)(?:(?:date|timestamp|decimal)\\s+)?'(?:[^']|'')*'"
              + "|[+-]?\\d+(?:\\.\\d+)?(?:e[+-]?\\d+)?|true|false|null");

  /**
   * A text, a quoted name or a comment, in which a question mark is no parameter; or a parameter.
   */
  private static final Pattern TOKEN =
      Pattern.compile(
          "'(?:[^']|'')*'|\"(?:[^\"]|\"\")*\"|--[^\\n]*|/\\*.*?\\*/|\\?", Pattern.DOTALL);

  private Parameters() {}

  static String apply(String sql, List<String> parameters) {
    for (String parameter : parameters) {
      if (!LITERAL.matcher(parameter.strip()).matches()) {
        throw Statements.invalid("The execution parameter is not a literal of SQL: " + parameter);
      }
    }
    Iterator<String> next = parameters.iterator();
    String filled =
        TOKEN
            .matcher(sql)
            .replaceAll(
                token ->
                    Matcher.quoteReplacement(
                        token.group().equals("?") ? following(next) : token.group()));
    if (next.hasNext()) {
      throw Statements.invalid("There are more execution parameters than question marks.");
    }
    return filled;
  }

  private static String following(Iterator<String> parameters) {
    if (!parameters.hasNext()) {
      throw Statements.invalid("There are fewer execution parameters than question marks.");
    }
    return parameters.next();
  }
}
