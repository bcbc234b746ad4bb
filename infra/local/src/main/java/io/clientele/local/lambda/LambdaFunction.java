package io.clientele.local.lambda;

import io.clientele.local.template.FunctionDefinition;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** One function and its execution environments. */
public final class LambdaFunction implements AutoCloseable {
  /** A laptop is not a data centre: more JVMs of one function would only slow one another down. */
  private static final int LOCAL_CONCURRENCY = 2;

  private final FunctionDefinition definition;
  private final LambdaHost host;
  private final Children children;
  private final Clock clock;
  private final FunctionLog log;
  private final Semaphore concurrency;
  private final FunctionUsage usage = new FunctionUsage();
  private final Deque<Idle> idle = new ArrayDeque<>();
  private final List<ExecutionEnvironment> busy = new ArrayList<>();
  private final AtomicInteger started = new AtomicInteger();
  private volatile boolean closed;

  private record Idle(ExecutionEnvironment environment, long sinceMillis) {}

  /** Starts no JVM yet: the first event does. */
  public LambdaFunction(
      FunctionDefinition definition, LambdaHost host, Children children, Clock clock) {
    this.definition = definition;
    this.host = host;
    this.children = children;
    this.clock = clock;
    log = new FunctionLog(host.logs(), definition);
    concurrency = new Semaphore(concurrency(definition), true);
    Thread.ofVirtual().name("idle of " + definition.name()).start(this::endIdle);
  }

  private static int concurrency(FunctionDefinition definition) {
    Integer reserved = definition.reservedConcurrency();
    return reserved == null ? LOCAL_CONCURRENCY : Math.min(reserved, LOCAL_CONCURRENCY);
  }

  /** The definition this function was made from. */
  public FunctionDefinition definition() {
    return definition;
  }

  /** How many events it works on at a time. */
  public int concurrency() {
    return concurrency(definition);
  }

  FunctionLog log() {
    return log;
  }

  /** What its invocations took so far; the peak is also that of the invocations at work. */
  public synchronized FunctionUsage.Figures usage() {
    long peak = busy.stream().mapToLong(ExecutionEnvironment::peakMebibytes).max().orElse(0);
    return usage.figures(definition.memoryMegabytes(), peak);
  }

  /**
   * Waits for a free environment and then for the answer. Never throws for what the function does.
   */
  public Outcome invoke(byte[] event) throws InterruptedException {
    concurrency.acquire();
    try {
      Invocation invocation = new Invocation(UUID.randomUUID().toString(), event);
      Outcome outcome = invokeNow(invocation);
      // An idle JVM can die just before it fetches the event; nothing has been done then.
      return invocation.wasLost() ? invokeNow(invocation) : outcome;
    } finally {
      concurrency.release();
    }
  }

  private Outcome invokeNow(Invocation invocation) throws InterruptedException {
    ExecutionEnvironment environment = null;
    try {
      environment = take();
      log.start(invocation.requestId());
      ExecutionEnvironment.Measured measured = environment.invoke(invocation);
      if (measured.outcome() instanceof Outcome.Failure failure) {
        log.failure(failure);
      }
      log.end(
          invocation.requestId(),
          measured.milliseconds(),
          measured.peakMebibytes(),
          measured.init());
      usage.record(measured);
      return measured.outcome();
    } catch (IOException e) {
      return new Outcome.Failure(
          "Runtime.StartError", "The JVM of " + definition.name() + " did not start: " + e);
    } finally {
      giveBack(environment);
    }
  }

  private synchronized ExecutionEnvironment take() throws IOException {
    if (closed) {
      throw new IOException("the local cloud is stopping");
    }
    ExecutionEnvironment environment = null;
    while (environment == null && !idle.isEmpty()) {
      ExecutionEnvironment candidate = idle.pop().environment();
      if (candidate.isUsable()) {
        environment = candidate;
      } else {
        candidate.close();
      }
    }
    if (environment == null) {
      Path temporary =
          host.temporary().resolve(definition.name() + "-" + started.incrementAndGet());
      environment = new ExecutionEnvironment(definition, host, children, log, temporary, clock);
    }
    busy.add(environment);
    return environment;
  }

  private void giveBack(@Nullable ExecutionEnvironment environment) {
    if (environment == null) {
      return;
    }
    synchronized (this) {
      busy.remove(environment);
      if (environment.isUsable() && !closed) {
        idle.push(new Idle(environment, clock.millis()));
        return;
      }
    }
    environment.close();
  }

  private void endIdle() {
    try {
      while (!closed) {
        Thread.sleep(1000);
        expired().forEach(ExecutionEnvironment::close);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private synchronized List<ExecutionEnvironment> expired() {
    long before = clock.millis() - host.idleAfter().toMillis();
    List<Idle> old =
        idle.stream()
            .filter(item -> item.sinceMillis() < before || !item.environment().isUsable())
            .toList();
    idle.removeAll(old);
    return old.stream().map(Idle::environment).toList();
  }

  /** Ends its JVMs at once; what they were working on fails. */
  @Override
  public void close() {
    List<ExecutionEnvironment> all;
    synchronized (this) {
      closed = true;
      all = new ArrayList<>(busy);
      idle.forEach(item -> all.add(item.environment()));
      idle.clear();
    }
    all.forEach(ExecutionEnvironment::close);
  }
}
