package io.clientele.local;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.local.lambda.FailedAttempt;
import io.clientele.local.template.FunctionDefinition;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FailuresTest {
  private static final String KILLED =
      "Runtime.OutOfMemory: RequestId: 1-2 Error: Runtime exited with error: signal: killed";

  private final List<String> said = new ArrayList<>();
  private final Failures failures = new Failures(said::add);

  @Test
  void sayAtOnceWhichAttemptFailedAndWhy() {
    failures.add(attempt(KILLED, 1));
    failures.add(attempt("Runtime.ExitError: exit status 1", 4));
    failures.add(attempt("Runtime.ExitError: exit status 1", 5));
    assertThat(said)
        .containsExactly(
            "segment failed: Runtime.OutOfMemory: Runtime exited with error: signal: killed"
                + " (its memory is 4,096 MB); trying again (2 of 5)",
            "segment failed: Runtime.ExitError: exit status 1; trying again in 16 minutes (5 of 5)",
            "segment failed: Runtime.ExitError: exit status 1; given up after 5 attempts");
    assertThat(failures.lastReason("segment")).contains("Runtime.ExitError: exit status 1");
    assertThat(failures.lastReason("ingest")).isEmpty();
  }

  @Test
  void areHopelessWhereAFunctionRanIntoItsLimitTwice() {
    failures.add(attempt(KILLED, 1));
    assertThat(failures.isHopeless("segment")).isFalse();
    failures.add(attempt("java.io.IOException: reset", 2));
    assertThat(failures.isHopeless("segment")).isFalse();
    failures.add(attempt("Sandbox.Timedout: Task timed out after 900.00 seconds", 3));
    assertThat(failures.isHopeless("segment")).isTrue();
  }

  private static FailedAttempt attempt(String reason, int attempt) {
    FunctionDefinition segment =
        new FunctionDefinition(
            "SegmentFunction",
            "clientele-local-segment",
            "arn",
            "handler",
            Path.of("code"),
            List.of(),
            Map.of(),
            4096,
            Duration.ofMinutes(15),
            null,
            List.of());
    Duration pause = attempt == 4 ? Duration.ofMinutes(16) : Duration.ofSeconds(attempt);
    return new FailedAttempt(segment, reason, attempt, 5, pause);
  }
}
