package io.clientele.api.schemes;

import io.clientele.api.problem.ProblemException;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The months that a request asks for, as {@code 2024-01}, half open.
 *
 * @param from the first month, null for the first there is
 * @param to the month after the last, null for all there are
 */
record Months(@Nullable String from, @Nullable String to) {
  static final Pattern MONTH = Pattern.compile("[0-9]{4}-(0[1-9]|1[0-2])");

  /** Refuses what is no month, and months of which none is left. */
  static Months of(@Nullable String from, @Nullable String to) {
    check("from", from);
    check("to", to);
    if (from != null && to != null && to.compareTo(from) <= 0) {
      throw ProblemException.invalidParameter(
          "to", to, "a month after from, which is %s: it is the first left out".formatted(from));
    }
    return new Months(from, to);
  }

  boolean isAll() {
    return from == null && to == null;
  }

  boolean has(String month) {
    return (from == null || month.compareTo(from) >= 0) && (to == null || month.compareTo(to) < 0);
  }

  private static void check(String name, @Nullable String value) {
    if (value != null && !MONTH.matcher(value).matches()) {
      throw ProblemException.invalidParameter(name, value, "a month, for instance 2024-01");
    }
  }
}
