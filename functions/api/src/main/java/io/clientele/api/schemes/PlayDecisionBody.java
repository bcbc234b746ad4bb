package io.clientele.api.schemes;

import io.clientele.api.problem.ProblemException;
import io.clientele.domain.strategy.PlayStatus;
import io.micronaut.serde.annotation.Serdeable;
import io.micronaut.serde.config.naming.SnakeCaseStrategy;
import java.util.Arrays;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What is decided about a play.
 *
 * @param owner null for the owner that the playbook names
 * @param version the one that was read
 */
@Serdeable.Deserializable(naming = SnakeCaseStrategy.class)
record PlayDecisionBody(@Nullable String status, @Nullable String owner, @Nullable Long version) {
  static final String EXAMPLE = "{\"status\": \"accepted\", \"owner\": \"Ewa\", \"version\": 0}";
  private static final Pattern OWNER = Pattern.compile("[^\\p{Cntrl}]{1,100}");

  PlayStatus knownStatus() {
    String word = status == null ? "" : status;
    return PlayStatus.of(word)
        .orElseThrow(
            () ->
                ProblemException.invalidBody(
                    "status",
                    word,
                    Arrays.stream(PlayStatus.values())
                        .map(PlayStatus::word)
                        .collect(Collectors.joining(", ", "one of ", ""))));
  }

  @Nullable String knownOwner() {
    if (owner != null && (owner.isBlank() || !OWNER.matcher(owner).matches())) {
      throw ProblemException.invalidBody(
          "owner", owner, "a name of up to 100 characters, or null for the playbook's owner");
    }
    return owner;
  }

  long knownVersion() {
    if (version == null || version < 0) {
      throw ProblemException.invalidBody(
          "version",
          String.valueOf(version),
          "the version of the play as GET .../elements/strategies last said it, 0 before the first"
              + " decision");
    }
    return version;
  }
}
