package io.clientele.local.lambda;

import io.clientele.local.template.FunctionDefinition;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/**
 * One JVM of a function with its Runtime API. It works on one event at a time; after a time-out, a
 * crash or a breach of the memory limit it is of no more use.
 */
final class ExecutionEnvironment implements AutoCloseable {
  /** Lambda allows 10 s; a machine that starts many JVMs on few cores needs more. */
  private static final Duration INIT_LIMIT = Duration.ofSeconds(60);

  private final FunctionDefinition function;
  private final RuntimeApi api;
  private final Process process;
  private final Children children;
  private final Path temporary;
  private final MemoryGuard memory;
  private final long started = System.nanoTime();
  private boolean warm;
  private double cpuBefore;

  /** Starts the JVM. */
  ExecutionEnvironment(
      FunctionDefinition function,
      LambdaHost host,
      Children children,
      FunctionLog log,
      Path temporary,
      Clock clock)
      throws IOException {
    this.function = function;
    this.children = children;
    this.temporary = temporary;
    api = new RuntimeApi(function, clock);
    process = new FunctionProcess(function, host).start(api.authority(), temporary, log.file());
    children.watch(process);
    memory = new MemoryGuard(process, function.memoryMegabytes() * 1024L);
  }

  /**
   * What one invocation took: milliseconds, MiB; init is null in a warm environment. Of the CPU a
   * cold start is part; it is zero where the JVM is gone.
   */
  record Measured(
      Outcome outcome,
      double milliseconds,
      double cpuMilliseconds,
      long peakMebibytes,
      @Nullable Double init) {}

  long peakMebibytes() {
    return memory.peakMebibytes();
  }

  boolean isUsable() {
    return process.isAlive() && !memory.exceeded();
  }

  /** Waits for the handler to be loaded, then for the answer to the event. */
  Measured invoke(Invocation invocation) throws InterruptedException {
    Double init = null;
    boolean reused = warm;
    if (!warm) {
      Outcome.Failure failed = initialise(invocation);
      if (failed != null) {
        close();
        return new Measured(failed, 0, 0, memory.peakMebibytes(), null);
      }
      warm = true;
      init = milliseconds(started, System.nanoTime());
    }
    long begun = System.nanoTime();
    api.offer(invocation);
    Outcome outcome = await(invocation);
    if (reused && !invocation.delivered().isDone() && !process.isAlive()) {
      invocation.lose();
    }
    long from = invocation.delivered().getNow(begun);
    return new Measured(
        outcome,
        milliseconds(from, System.nanoTime()),
        cpuMilliseconds(),
        memory.peakMebibytes(),
        init);
  }

  /** Since it was asked last. */
  private double cpuMilliseconds() {
    double total =
        process.info().totalCpuDuration().map(cpu -> cpu.toNanos() / 1e6).orElse(cpuBefore);
    double spent = total - cpuBefore;
    cpuBefore = total;
    return spent;
  }

  private Outcome.@Nullable Failure initialise(Invocation invocation) throws InterruptedException {
    try {
      CompletableFuture.anyOf(api.initialised(), process.onExit())
          .get(INIT_LIMIT.toSeconds(), TimeUnit.SECONDS);
    } catch (TimeoutException e) {
      return new Outcome.Failure(
          "Sandbox.Timedout", "The handler was not loaded in " + INIT_LIMIT.toSeconds() + " s");
    } catch (ExecutionException e) {
      throw new IllegalStateException(e);
    }
    return api.initialised().isDone() ? api.initialised().getNow(null) : exit(invocation);
  }

  private Outcome await(Invocation invocation) throws InterruptedException {
    try {
      CompletableFuture.anyOf(invocation.outcome(), process.onExit())
          .get(function.timeout().toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException e) {
      close();
      return new Outcome.Failure(
          "Sandbox.Timedout",
          String.format(
              Locale.ROOT,
              "RequestId: %s Error: Task timed out after %.2f seconds",
              invocation.requestId(),
              function.timeout().toMillis() / 1000.0));
    } catch (ExecutionException e) {
      throw new IllegalStateException(e);
    }
    return invocation.outcome().isDone() ? invocation.outcome().join() : exit(invocation);
  }

  private Outcome.Failure exit(Invocation invocation) {
    if (memory.exceeded()) {
      return new Outcome.Failure(
          "Runtime.OutOfMemory",
          "RequestId: %s Error: Runtime exited with error: signal: killed"
              .formatted(invocation.requestId()));
    }
    int status = process.exitValue();
    // The JDK reports a process that died of a signal as 128 + signal.
    String how = status == 137 ? "signal: killed" : "exit status " + status;
    return new Outcome.Failure(
        "Runtime.ExitError",
        "RequestId: %s Error: Runtime exited with error: %s"
            .formatted(invocation.requestId(), how));
  }

  private static double milliseconds(long from, long to) {
    return (to - from) / 1e6;
  }

  /** Ends the JVM at once and removes its temporary files. */
  @Override
  public void close() {
    process.destroyForcibly();
    try {
      process.waitFor(5, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    children.forget(process);
    api.close();
    deleteTemporary();
  }

  private void deleteTemporary() {
    if (!Files.isDirectory(temporary)) {
      return;
    }
    try (var files = Files.walk(temporary)) {
      for (Path file : files.sorted(java.util.Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(file);
      }
    } catch (IOException e) {
      // The next start of the local cloud empties the whole folder.
      temporary.toFile().deleteOnExit();
    }
  }
}
