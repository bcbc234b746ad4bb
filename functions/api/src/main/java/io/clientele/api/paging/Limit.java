package io.clientele.api.paging;

import io.clientele.api.problem.ProblemException;
import org.jspecify.annotations.Nullable;

/** How many items a page has at most. */
public final class Limit {
  public static final int DEFAULT = 50;
  public static final int MOST = 500;

  private Limit() {}

  /** 50 where the parameter is missing. */
  public static int of(@Nullable String limit) {
    if (limit == null) {
      return DEFAULT;
    }
    // Four digits are too many already, and never overflow.
    int value = limit.matches("[0-9]{1,4}") ? Integer.parseInt(limit) : -1;
    if (value < 1 || value > MOST) {
      throw ProblemException.invalidParameter(
          "limit", limit, "a whole number from 1 to %d".formatted(MOST));
    }
    return value;
  }
}
