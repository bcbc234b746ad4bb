package io.clientele.api.runs;

import io.clientele.api.problem.ProblemException;
import io.micronaut.serde.annotation.Serdeable;
import io.micronaut.serde.config.naming.SnakeCaseStrategy;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import org.jspecify.annotations.Nullable;

/**
 * What {@code POST /v1/runs} may say.
 *
 * @param asOf an instant, or a date for its midnight in UTC; null for "by the data"
 */
@Serdeable.Deserializable(naming = SnakeCaseStrategy.class)
record RunRequestBody(@Nullable String asOf) {
  @Nullable Instant instant() {
    if (asOf == null) {
      return null;
    }
    try {
      return asOf.indexOf('T') < 0
          ? LocalDate.parse(asOf).atStartOfDay(ZoneOffset.UTC).toInstant()
          : DateTimeFormatter.ISO_OFFSET_DATE_TIME.parse(asOf, Instant::from);
    } catch (DateTimeParseException e) {
      throw ProblemException.invalidBody(
          "as_of", asOf, "a date (2024-06-30) or an instant (2024-06-30T00:00:00Z)");
    }
  }
}
