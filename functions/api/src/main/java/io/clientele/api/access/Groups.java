package io.clientele.api.access;

import java.util.Arrays;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The claim {@code cognito:groups}. */
final class Groups {
  static final String CLAIM = "cognito:groups";

  /** API Gateway flattens a list to {@code [viewer analyst]}; other issuers keep commas, quotes. */
  private static final Pattern BETWEEN = Pattern.compile("[\\s,\\[\\]\"]+");

  private Groups() {}

  static Set<String> of(String claim) {
    return Arrays.stream(BETWEEN.split(claim))
        .filter(group -> !group.isEmpty())
        .collect(Collectors.toUnmodifiableSet());
  }
}
