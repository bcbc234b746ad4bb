package io.clientele.ingest.clean;

import java.util.Map;

/**
 * What became of the rows of a table.
 *
 * @param accepted rows without a fault, repeated ones not counted
 * @param duplicate rows equal in every value to one before
 * @param repairs cells that were changed, by kind
 * @param reasons refused rows by reason
 */
public record CleanReport(
    long accepted, long duplicate, Map<String, Long> repairs, Map<String, Long> reasons) {
  public CleanReport {
    repairs = Map.copyOf(repairs);
    reasons = Map.copyOf(reasons);
  }

  public long refused() {
    return reasons.values().stream().mapToLong(Long::longValue).sum();
  }
}
