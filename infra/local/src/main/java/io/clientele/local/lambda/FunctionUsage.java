package io.clientele.local.lambda;

/** What the invocations of one function took, since the local cloud started. */
public final class FunctionUsage {
  private long invocations;
  private long failures;
  private long coldStarts;
  private double milliseconds;
  private double longestMilliseconds;
  private double cpuMilliseconds;
  private long peakMebibytes;

  /** Durations in milliseconds, memory in MiB. */
  public record Figures(
      long invocations,
      long failures,
      long coldStarts,
      double milliseconds,
      double longestMilliseconds,
      double cpuMilliseconds,
      long peakMebibytes,
      long limitMebibytes) {}

  synchronized void record(ExecutionEnvironment.Measured measured) {
    invocations++;
    failures += measured.outcome() instanceof Outcome.Failure ? 1 : 0;
    coldStarts += measured.init() == null ? 0 : 1;
    milliseconds += measured.milliseconds();
    longestMilliseconds = Math.max(longestMilliseconds, measured.milliseconds());
    cpuMilliseconds += measured.cpuMilliseconds();
    peakMebibytes = Math.max(peakMebibytes, measured.peakMebibytes());
  }

  /** The figures as they stand, with the peak of what is not recorded yet. */
  synchronized Figures figures(long limitMebibytes, long unrecordedPeak) {
    return new Figures(
        invocations,
        failures,
        coldStarts,
        milliseconds,
        longestMilliseconds,
        cpuMilliseconds,
        Math.max(peakMebibytes, unrecordedPeak),
        limitMebibytes);
  }
}
