package io.clientele.local.lambda;

import java.time.Duration;

/** Kills a process whose resident set outgrows its limit, and remembers the peak. */
final class MemoryGuard {
  private static final Duration INTERVAL = Duration.ofMillis(100);

  private final Process process;
  private final long limitKibibytes;
  private volatile long peakKibibytes;
  private volatile boolean exceeded;

  MemoryGuard(Process process, long limitKibibytes) {
    this.process = process;
    this.limitKibibytes = limitKibibytes;
    Thread.ofVirtual().name("memory of " + process.pid()).start(this::watch);
  }

  boolean exceeded() {
    return exceeded;
  }

  /** The largest resident set so far. */
  long peakMebibytes() {
    measure();
    return peakKibibytes / 1024;
  }

  private void watch() {
    try {
      while (process.isAlive()) {
        if (measure().now() > limitKibibytes) {
          exceeded = true;
          process.destroyForcibly();
        }
        Thread.sleep(INTERVAL);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private ResidentMemory measure() {
    ResidentMemory memory = ResidentMemory.of(process.pid());
    peakKibibytes = Math.max(peakKibibytes, memory.peak());
    return memory;
  }
}
