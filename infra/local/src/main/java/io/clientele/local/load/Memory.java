package io.clientele.local.load;

import io.clientele.local.LocalCloud;
import io.clientele.local.lambda.FunctionUsage;
import java.util.Locale;

/** How near a function came to its memory limit, in words. */
final class Memory {
  private Memory() {}

  static String of(LocalCloud cloud, String function) {
    FunctionUsage.Figures figures = cloud.usage().get(function);
    return figures == null
        ? "its memory is unknown"
        : String.format(
            Locale.ROOT,
            "at most %,d of %,d MB of memory",
            figures.peakMebibytes(),
            figures.limitMebibytes());
  }
}
