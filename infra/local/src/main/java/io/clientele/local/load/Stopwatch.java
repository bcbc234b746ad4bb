package io.clientele.local.load;

import java.util.LinkedHashMap;
import java.util.Map;

/** How long each stage of a load took. */
final class Stopwatch {
  private final Map<String, Double> seconds = new LinkedHashMap<>();
  private long since = System.nanoTime();

  /** The stage that ends now. */
  void lap(String stage) {
    long now = System.nanoTime();
    seconds.put(stage, Math.round((now - since) / 1e6) / 1e3);
    since = now;
  }

  Map<String, Double> seconds() {
    return seconds;
  }
}
