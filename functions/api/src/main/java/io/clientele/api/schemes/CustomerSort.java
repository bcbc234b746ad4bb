package io.clientele.api.schemes;

import io.clientele.api.problem.ProblemException;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The orders in which a run lays out the customers of a segment, the best first. */
enum CustomerSort {
  MONETARY,
  RECENCY_DAYS,
  FREQUENCY,
  NAME,
  CUSTOMER_ID;

  /** By monetary where the parameter is missing. */
  static CustomerSort of(@Nullable String word) {
    if (word == null) {
      return MONETARY;
    }
    return Arrays.stream(values())
        .filter(sort -> sort.word().equals(word))
        .findFirst()
        .orElseThrow(
            () ->
                ProblemException.invalidParameter(
                    "sort",
                    word,
                    Arrays.stream(values())
                        .map(CustomerSort::word)
                        .collect(Collectors.joining(", ", "one of ", ""))));
  }

  String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
