package io.clientele.local.lambda;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import io.clientele.local.sqs.Queue;
import io.clientele.local.sqs.QueueDefinition;
import io.clientele.local.sqs.Queues;
import io.clientele.local.sqs.SendRequest;
import io.clientele.local.template.QueueTrigger;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A queue that feeds a real function. */
@Timeout(value = 120, unit = TimeUnit.SECONDS)
class EventSourceMappingIT {
  private static final Duration VISIBILITY = Duration.ofSeconds(8);
  private static final int MOST_RECEIVES = 3;

  @TempDir Path folder;
  private final Children children = new Children();
  private LambdaFunction function;
  private Queues queues;
  private EventSourceMapping mapping;
  private final List<FailedAttempt> failures = new CopyOnWriteArrayList<>();

  @BeforeEach
  void start() throws IOException {
    FunctionFolder task = new FunctionFolder(folder);
    function =
        new LambdaFunction(
            task.definition(512, Duration.ofSeconds(30)), task.host(), children, Clock.systemUTC());
    queues =
        Queues.open(
            folder.resolve("sqs"),
            List.of(
                QueueDefinition.of("work")
                    .withVisibilityTimeout(VISIBILITY)
                    .withRedrive("dead", MOST_RECEIVES),
                QueueDefinition.of("dead")),
            Clock.systemUTC());
    mapping =
        new EventSourceMapping(
            work(),
            new QueueTrigger(
                "arn:aws:sqs:eu-central-1:000000000000:work", 10, Duration.ZERO, true, null),
            function,
            "eu-central-1",
            failures::add);
  }

  @AfterEach
  void stop() throws Exception {
    mapping.close();
    function.close();
    mapping.join();
    queues.close();
    children.close();
  }

  @Test
  void deletesWhatTheFunctionHasDone() {
    work().send(SendRequest.of("fine"));
    eventually(() -> work().depth().empty());
    assertThat(dead().depth().empty()).isTrue();
  }

  @Test
  void givesBackOnlyTheMessagesThatTheFunctionNames() {
    work().send(SendRequest.of("fail"));
    work().send(SendRequest.of("fine"));
    eventually(() -> work().depth().empty());
    assertThat(dead().depth().visible()).isEqualTo(1);
  }

  @Test
  void givesBackTheBatchSoonAfterTheFunctionCrashedAndSaysWhy() {
    work().send(SendRequest.of("exit"));
    eventually(() -> dead().depth().visible() == 1);
    assertThat(function.usage().failures()).isEqualTo(MOST_RECEIVES);
    assertThat(failures)
        .extracting(FailedAttempt::attempt, FailedAttempt::attempts)
        .containsExactly(tuple(1, 3), tuple(2, 3), tuple(3, 3));
    assertThat(failures).allMatch(attempt -> attempt.reason().startsWith("Runtime.ExitError: "));
  }

  @Test
  void makesTheLastAttemptWhenAllWhoWereAtWorkHaveEnded() {
    work().send(SendRequest.of("exit"));
    eventually(() -> failures.size() == MOST_RECEIVES - 1);
    Instant before = Instant.now();
    eventually(() -> failures.size() == MOST_RECEIVES);
    assertThat(Duration.between(before, Instant.now())).isGreaterThan(VISIBILITY.minusSeconds(1));
  }

  @Test
  void triesAgainAfterAnErrorAndGoesOnWithOthers() {
    work().send(SendRequest.of("throw"));
    eventually(() -> function.usage().failures() > 0);
    work().send(SendRequest.of("fine"));
    eventually(() -> work().depth().empty());
    assertThat(dead().depth().visible()).isEqualTo(1);
  }

  private Queue work() {
    return queues.get("work");
  }

  private Queue dead() {
    return queues.get("dead");
  }

  private static void eventually(BooleanSupplier condition) {
    long until = System.nanoTime() + Duration.ofSeconds(60).toNanos();
    while (!condition.getAsBoolean()) {
      assertThat(System.nanoTime()).as("waited 60 s").isLessThan(until);
      try {
        Thread.sleep(100);
      } catch (InterruptedException e) {
        throw new IllegalStateException(e);
      }
    }
  }
}
