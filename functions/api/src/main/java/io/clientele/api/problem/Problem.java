package io.clientele.api.problem;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.micronaut.serde.annotation.Serdeable;
import io.micronaut.serde.config.naming.SnakeCaseStrategy;
import org.jspecify.annotations.Nullable;

/**
 * The body of an error (RFC 9457).
 *
 * @param instance the path that was asked for
 * @param parameter the value at fault with {@code value} and {@code expected}; absent where the
 *     error is not about one value
 * @param requestId names the request in the logs; only of unexpected errors
 */
@Serdeable.Serializable(naming = SnakeCaseStrategy.class)
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Problem(
    String type,
    String title,
    int status,
    String detail,
    String instance,
    @Nullable String parameter,
    @Nullable String value,
    @Nullable String expected,
    @Nullable String requestId) {

  static Problem of(ProblemException problem, String instance) {
    ProblemType type = problem.type();
    InvalidValue invalid = problem.invalid();
    return new Problem(
        type.uri(),
        type.title(),
        type.status().getCode(),
        problem.detail(),
        instance,
        invalid == null ? null : invalid.parameter(),
        invalid == null ? null : invalid.value(),
        invalid == null ? null : invalid.expected(),
        null);
  }

  static Problem unexpected(String instance, String requestId) {
    ProblemType type = ProblemType.UNEXPECTED;
    return new Problem(
        type.uri(),
        type.title(),
        type.status().getCode(),
        "Try again. If it happens again, tell your administrator the request id %s."
            .formatted(requestId),
        instance,
        null,
        null,
        null,
        requestId);
  }
}
