package io.clientele.api.erasures;

import io.clientele.api.problem.ProblemException;
import io.clientele.domain.erasure.Identifier;
import io.clientele.domain.erasure.Subject;
import io.micronaut.serde.annotation.Serdeable;
import io.micronaut.serde.config.naming.SnakeCaseStrategy;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What {@code POST /v1/erasures} has to say: one thing that names the person.
 *
 * @param customerId of the current run
 * @param source a source system, what stands before the first dot of a profile; with {@code
 *     sourceId}
 * @param sourceId what the source calls them
 */
@Serdeable.Deserializable(naming = SnakeCaseStrategy.class)
record ErasureBody(
    @Nullable String customerId,
    @Nullable String email,
    @Nullable String phone,
    @Nullable String source,
    @Nullable String sourceId) {
  static final String EXAMPLE = "{\"email\": \"ewa@example.com\"}";

  private static final int MOST_CHARACTERS = 500;

  Subject subject() {
    long given = Stream.of(customerId, email, phone, source).filter(Objects::nonNull).count();
    boolean isWhole = (source == null) == (sourceId == null);
    boolean isShort =
        Stream.of(customerId, email, phone, source, sourceId)
            .filter(Objects::nonNull)
            .allMatch(text -> !text.isBlank() && text.length() <= MOST_CHARACTERS);
    if (given != 1 || !isWhole || !isShort) {
      throw ProblemException.invalidBody(
          "customer_id",
          "",
          "one of customer_id, email, phone, or source together with source_id, each of up to %d characters"
              .formatted(MOST_CHARACTERS));
    }
    if (email != null && Identifier.email(email).isEmpty()) {
      throw ProblemException.invalidBody("email", "", "an address such as ewa@example.com");
    }
    if (phone != null && Identifier.phone(phone).isEmpty()) {
      throw ProblemException.invalidBody("phone", "", "a telephone such as +48 601 234 567");
    }
    return new Subject(customerId, email, phone, source, sourceId);
  }
}
