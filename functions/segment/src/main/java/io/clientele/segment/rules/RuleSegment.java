package io.clientele.segment.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A segment that the team defined: who meets every condition of {@code all} and, where there are
 * some, one of {@code any}.
 */
record RuleSegment(
    String segmentId,
    String name,
    String namePl,
    @Nullable String description,
    @Nullable String descriptionPl,
    List<Condition> all,
    List<Condition> any) {
  static final String ID = "[a-z][a-z0-9_]{0,39}";

  /** True of its customers over the columns of {@code int_customer_measures}. */
  String sql() {
    List<String> parts = new ArrayList<>(all.stream().map(Condition::sql).toList());
    if (!any.isEmpty()) {
      parts.add(any.stream().map(Condition::sql).collect(Collectors.joining(" or ", "(", ")")));
    }
    return String.join(" and ", parts);
  }

  /** What its customers meet, as the team wrote it. */
  String conditions() {
    String alternatives = any.stream().map(Condition::text).collect(Collectors.joining(" or "));
    return Stream.concat(
            all.stream().map(Condition::text),
            alternatives.isEmpty() ? Stream.of() : Stream.of(alternatives))
        .collect(Collectors.joining("; "));
  }
}
