package io.clientele.local;

import java.util.Map;

/**
 * How one local cloud differs from the template.
 *
 * @param parameters values of template parameters
 * @param startsRuns whether uploads and the clock start runs by themselves
 */
public record CloudOptions(Map<String, String> parameters, boolean startsRuns) {
  /** Runs start by themselves, a little after the last upload. */
  public static CloudOptions continuous() {
    return new CloudOptions(Map.of("QuietSeconds", "5"), true);
  }

  /** Runs start when asked for only, and at once. */
  public static CloudOptions onDemand() {
    return new CloudOptions(Map.of("QuietSeconds", "0"), false);
  }
}
