package io.clientele.local.lambda;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.jr.ob.JSON;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A function in a JVM of its own, under the real runtime interface client. */
@Timeout(value = 120, unit = TimeUnit.SECONDS)
class LambdaFunctionIT {
  private static final Duration LONG = Duration.ofSeconds(60);

  @TempDir Path folder;
  private final Children children = new Children();
  private FunctionFolder task;
  private LambdaFunction function;

  @BeforeEach
  void layOut() throws IOException {
    task = new FunctionFolder(folder);
    function = start(512, LONG);
  }

  @AfterEach
  void stop() {
    function.close();
    children.close();
  }

  @Test
  void answersAnEventAndStaysWarmForTheNext() throws Exception {
    Map<String, Object> first = success("{\"do\":\"echo\",\"name\":\"Zażółć\"}");
    Map<String, Object> second = success("{}");
    assertThat(first)
        .containsEntry("calls", 1)
        .containsEntry("colour", "green")
        .containsEntry("echo", Map.of("do", "echo", "name", "Zażółć"));
    assertThat(second).containsEntry("calls", 2).containsEntry("pid", first.get("pid"));
    assertThat(String.valueOf(first.get("temporary"))).startsWith(folder.toString());
  }

  @Test
  void eachJvmHasALibraryOfItsOwnSoThatThoseThatStartTogetherFindAWholeOne() throws Exception {
    Set<Object> libraries = new HashSet<>();
    try (ExecutorService callers = Executors.newFixedThreadPool(4)) {
      List<Future<Outcome>> answers =
          IntStream.range(0, 4)
              .mapToObj(
                  i -> callers.submit(() -> invoke("{\"do\":\"sleep\",\"milliseconds\":2000}")))
              .toList();
      for (Future<Outcome> answer : answers) {
        assertThat(answer.get()).isInstanceOf(Outcome.Success.class);
        libraries.add(JSON.std.mapFrom(answer.get().json()).get("library"));
      }
    }
    assertThat(libraries)
        .hasSize(Math.toIntExact(function.usage().coldStarts()))
        .allSatisfy(library -> assertThat(library.toString()).startsWith(folder.toString()));
  }

  @Test
  void reportsEveryInvocationAsLambdaDoes() throws Exception {
    success("{}");
    assertThat(task.log())
        .containsPattern("START RequestId: \\S+ Version: \\$LATEST")
        .containsPattern(
            "REPORT RequestId: \\S+\tDuration: [\\d.]+ ms\tBilled Duration: \\d+ ms"
                + "\tMemory Size: 512 MB\tMax Memory Used: \\d+ MB\tInit Duration: [\\d.]+ ms");
    assertThat(function.usage().invocations()).isEqualTo(1);
    assertThat(function.usage().coldStarts()).isEqualTo(1);
  }

  @Test
  void handsBackTheErrorThatAHandlerThrows() throws Exception {
    assertThat(invoke("{\"do\":\"throw\"}"))
        .isEqualTo(new Outcome.Failure("java.lang.IllegalArgumentException", "as you wish"));
    assertThat(success("{}")).containsEntry("calls", 2);
  }

  @Test
  void failsAnInvocationWhoseJvmEndsAndStartsANewOne() throws Exception {
    assertThat(failure("{\"do\":\"exit\"}"))
        .extracting(Outcome.Failure::type, Outcome.Failure::message)
        .satisfies(
            values ->
                assertThat(values.toString())
                    .contains("Runtime.ExitError")
                    .contains("Runtime exited with error: exit status 3"));
    assertThat(success("{}")).containsEntry("calls", 1);
  }

  @Test
  void survivesAKillInTheMiddleOfAnInvocation() throws Exception {
    long pid = pidOfTheWarmJvm();
    CompletableFuture<Outcome> running =
        CompletableFuture.supplyAsync(() -> invoke("{\"do\":\"sleep\",\"milliseconds\":30000}"));
    Thread.sleep(500);
    ProcessHandle.of(pid).orElseThrow().destroyForcibly();
    assertThat(running.get(10, TimeUnit.SECONDS))
        .asString()
        .contains("Runtime exited with error: signal: killed");
    assertThat(success("{}")).containsEntry("calls", 1);
  }

  @Test
  void losesNothingWhenAnIdleJvmIsKilled() throws Exception {
    long pid = pidOfTheWarmJvm();
    ProcessHandle idle = ProcessHandle.of(pid).orElseThrow();
    idle.destroyForcibly();
    idle.onExit().get(10, TimeUnit.SECONDS);
    // An event that comes in the very moment of the kill may be handed to the dying JVM.
    Thread.sleep(200);
    assertThat(success("{}")).containsEntry("calls", 1);
  }

  @Test
  void killsAnInvocationThatRunsOutOfTime() throws Exception {
    function.close();
    function = start(512, Duration.ofSeconds(2));
    assertThat(failure("{\"do\":\"sleep\",\"milliseconds\":30000}").message())
        .endsWith("Error: Task timed out after 2.00 seconds");
    assertThat(success("{}")).containsEntry("calls", 1);
  }

  @Test
  void killsAJvmThatOutgrowsItsMemory() throws Exception {
    org.junit.jupiter.api.Assumptions.assumeTrue(
        java.nio.file.Files.exists(Path.of("/proc/self/status")),
        "this system has no /proc to read a process's memory from");
    function.close();
    function = start(200, LONG);
    assertThat(failure("{\"do\":\"allocate\",\"mebibytes\":600}").type())
        .isEqualTo("Runtime.OutOfMemory");
    assertThat(function.usage().peakMebibytes()).isGreaterThan(150);
    assertThat(success("{}")).containsEntry("calls", 1);
  }

  @Test
  void saysWhyAHandlerCannotBeLoaded() throws Exception {
    function.close();
    function =
        new LambdaFunction(
            task.definition("no.such.Handler::handle", 512, LONG),
            task.host(),
            children,
            Clock.systemUTC());
    assertThat(failure("{}").message()).contains("no.such.Handler");
  }

  @Test
  void worksOnTwoEventsAtATimeAndNoMore() throws Exception {
    success("{}");
    long begun = System.nanoTime();
    CompletableFuture<?>[] running = new CompletableFuture<?>[4];
    for (int i = 0; i < running.length; i++) {
      running[i] =
          CompletableFuture.runAsync(() -> invoke("{\"do\":\"sleep\",\"milliseconds\":1500}"));
    }
    CompletableFuture.allOf(running).join();
    assertThat(Duration.ofNanos(System.nanoTime() - begun)).isGreaterThan(Duration.ofMillis(2900));
    assertThat(function.usage().coldStarts()).isLessThanOrEqualTo(2);
  }

  private LambdaFunction start(int memory, Duration timeout) {
    return new LambdaFunction(
        task.definition(memory, timeout), task.host(), children, Clock.systemUTC());
  }

  private long pidOfTheWarmJvm() throws IOException {
    return Long.parseLong(String.valueOf(success("{}").get("pid")));
  }

  private Outcome invoke(String event) {
    try {
      return function.invoke(event.getBytes(StandardCharsets.UTF_8));
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private Outcome.Failure failure(String event) {
    return (Outcome.Failure) invoke(event);
  }

  private Map<String, Object> success(String event) throws IOException {
    Outcome outcome = invoke(event);
    assertThat(outcome).isInstanceOf(Outcome.Success.class);
    return JSON.std.mapFrom(outcome.json());
  }
}
